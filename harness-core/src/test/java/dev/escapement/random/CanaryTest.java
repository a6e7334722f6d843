package dev.escapement.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryTest {

    @Test
    void histories_are_the_same_in_another_time_zone_language_and_order_of_hashes() throws Exception {
        String here = Canary.fingerprint();

        String inTokyo = elsewhere("-Duser.timezone=Asia/Tokyo", "-Duser.language=tr", "-Duser.country=TR");
        String inApia = elsewhere(
                "-Duser.timezone=Pacific/Apia",
                "-Duser.language=ar",
                "-Dfile.encoding=ISO-8859-1",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2");

        assertThat(inTokyo).isEqualTo(here);
        assertThat(inApia).isEqualTo(here);
    }

    private static String elsewhere(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Canary.class.getName()));
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit code of %s", command).isZero();
        return printed;
    }
}
