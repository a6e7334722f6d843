package dev.escapement.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a run depends on its machine, this is where it shows: all samples are run twice in one JVM, and once each in JVMs that live
 * elsewhere, and whatever they execute has the same history and the same story to the byte.
 */
@Tag(Canary.TAG)
class CanaryTest {

    private static final int PATIENCE_IN_MINUTES = 3;

    @TempDir
    Path folder;

    @Test
    void a_run_is_the_same_everywhere() throws IOException, InterruptedException {
        Path first = folder.resolve("first");
        Path again = folder.resolve("again");
        Path inIndia = folder.resolve("in-india");
        Path inTurkey = folder.resolve("in-turkey");

        List<Process> machines = List.of(
                start(List.of(), first, again),
                start(
                        List.of(
                                "-Duser.timezone=Asia/Kolkata",
                                "-Duser.language=hi",
                                "-Duser.country=IN",
                                "-Duser.extensions=nu-deva",
                                "-Dfile.encoding=ISO-8859-1",
                                "-XX:hashCode=2"),
                        inIndia),
                start(
                        List.of(
                                "-Duser.timezone=America/St_Johns",
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-Dline.separator=\r\n",
                                "-XX:hashCode=0"),
                        inTurkey));
        for (Process machine : machines) {
            waitFor(machine);
        }

        Map<String, String> expected = written(first);
        assertThat(expected.keySet())
                .anyMatch(name -> name.contains("OrderSagaTest"))
                .anyMatch(name -> name.contains("order-saga.scenario.yaml"));
        assertThat(written(again)).isEqualTo(expected);
        assertThat(written(inIndia)).isEqualTo(expected);
        assertThat(written(inTurkey)).isEqualTo(expected);
    }

    private Process start(List<String> settings, Path... folders) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(settings);
        command.add(Canary.class.getName());
        for (Path each : folders) {
            command.add(each.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolve(folders[0].getFileName() + ".log").toFile())
                .start();
    }

    private void waitFor(Process machine) throws InterruptedException {
        boolean ended = machine.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            machine.destroyForcibly();
        }
        assertThat(ended && machine.exitValue() == 0)
                .as(() -> "the samples pass there too: " + logs())
                .isTrue();
    }

    private String logs() {
        File[] files = folder.toFile().listFiles((parent, name) -> name.endsWith(".log"));
        return Stream.of(files == null ? new File[0] : files)
                .sorted()
                .map(file -> read(file.toPath()))
                .toList()
                .toString();
    }

    private static Map<String, String> written(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> texts.put(root.relativize(file).toString(), read(file)));
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException trouble) {
            throw new AssertionError(trouble);
        }
    }
}
