package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a shell gets: the jar as it was built, in a process of its own. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RunnableJarTest {

    private static final Path JAR = Path.of("target/escapement.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeEach
    void the_jar_is_there() {
        assertThat(JAR).as("made by mvn package").isRegularFile();
        Console.in(folder);
    }

    @Test
    void exit_codes_tell_success_failure_and_refusal_apart() throws Exception {
        assertThat(run("validate", "order.asl.json").code()).isZero();
        assertThat(run("validate", "refund.asl.json").code()).isEqualTo(1);
        assertThat(run("validate", "nowhere.asl.json").code()).isEqualTo(2);
        assertThat(run("validate", "--nothing").code()).isEqualTo(2);
    }

    @Test
    void errors_go_to_the_stream_of_errors() throws Exception {
        Console.Answer refused = run("validate", "nowhere.asl.json");

        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).isEqualTo("There is no file nowhere.asl.json in " + folder + "\n");
    }

    @Test
    void a_pipe_gets_no_colours_and_utf_8_whatever_the_machine_speaks() throws Exception {
        Console.Answer answer = run(
                "run",
                "template.yaml",
                "--logical-id",
                "Ping",
                "--input",
                Files.writeString(folder.resolve("input.json"), "\"Größe ✓\"").toString());

        assertThat(answer.out()).contains("output   \"Größe ✓\"\n").doesNotContain("\u001B");
    }

    @Test
    void standard_input_is_read_from_a_pipe() throws Exception {
        Process process = start("validate", "-");
        process.getOutputStream().write("{\"StartAt\": \"A\"}".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();

        Console.Answer answer = answer(process);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("These fields are required: [States]");
    }

    @Test
    void whoever_stops_listening_hears_no_complaint() throws Exception {
        Process process = start("completion", "bash");
        process.getInputStream().close();
        process.getOutputStream().close();

        String complaints = text(process.getErrorStream());

        assertThat(process.waitFor()).isZero();
        assertThat(complaints).isEmpty();
    }

    @Test
    void everything_that_commands_need_is_in_the_jar() throws Exception {
        assertThat(run("test", "order.scenario.yaml", "--reports", "reports").out())
                .contains("2 tests: all passed");
        assertThat(run("sweep", "order.scenario.yaml", "--faults", "denied").code())
                .isZero();
        assertThat(run("cost", "order.scenario.yaml").code()).isZero();
        assertThat(run("run", "order.asl.json", "--mocks", "MockConfigFile.json", "--case", "HappyPath")
                        .code())
                .isZero();
    }

    @Test
    void calls_are_checked_against_the_service_models() throws Exception {
        Files.writeString(
                folder.resolve("typo.asl.json"),
                "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Task\", \"End\": true, \"Resource\":"
                        + " \"arn:aws:states:::aws-sdk:dynamodb:getItm\"}}}");

        assertThat(run("validate", "typo.asl.json").out()).contains("getItem");
    }

    @Test
    void the_version_is_that_of_the_build() throws Exception {
        assertThat(run("--version").out()).matches("escapement \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void the_jar_is_one_program_and_nobody_elses_signature() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            List<String> names = jar.stream().map(ZipEntry::getName).toList();

            assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("dev.escapement.cli.Main");
            assertThat(names).doesNotHaveDuplicates();
            assertThat(names).noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)|.*module-info\\.class"));
            assertThat(jar.stream()
                            .filter(entry -> entry.getName().matches("dev/escapement/.*\\.class"))
                            .map(ZipEntry::getTime)
                            .distinct())
                    .as("every build of one commit writes the same bytes")
                    .hasSize(1);
        }
    }

    private Console.Answer run(String... arguments) throws Exception {
        Process process = start(arguments);
        process.getOutputStream().close();
        return answer(process);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=tr",
                "-Dfile.encoding=ISO-8859-1",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    private static Console.Answer answer(Process process) throws IOException, InterruptedException {
        String out = text(process.getInputStream());
        String err = text(process.getErrorStream());
        return new Console.Answer(process.waitFor(), out, err);
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
