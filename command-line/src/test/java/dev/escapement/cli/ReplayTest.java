package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    @TempDir
    private Path folder;

    @Test
    void a_recording_is_reproduced() {
        Console.Answer answer = Console.in(folder).types("replay failed.json --definition order.asl.json");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("failed.json: reproduced exactly, FAILED\n");
    }

    @Test
    void a_recording_that_goes_another_way_says_where_and_how_it_went() throws IOException {
        Console console = Console.in(folder);
        retryingLess();

        Console.Answer answer = console.types("replay failed.json --definition other.asl.json");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .startsWith("failed.json: diverged, FAILED\n")
                .contains("  - LambdaFunctionFailed (16)\n", "Other failed 3.160 s after it started\n");
    }

    @Test
    void what_if_tells_what_a_folder_of_recordings_would_come_to() throws IOException {
        Console console = Console.in(folder);
        retryingLess();
        recordings("a.json", "b.json");

        Console.Answer answer = console.types("replay recordings --definition other.asl.json --what-if");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("""
                What if Other had run like this: 2 recordings
                  2 take more or less
                  transitions 12 -> 10, cost of a million $150.00 -> $125.00
                  a.json takes more or less than recorded
                    takes 5 transitions instead of 6
                    costs $0.000125 instead of $0.00015
                  b.json takes more or less than recorded
                    takes 5 transitions instead of 6
                    costs $0.000125 instead of $0.00015
                """);
    }

    @Test
    void what_if_fails_when_an_execution_would_end_differently() throws IOException {
        Console console = Console.in(folder);
        recordings("a.json");
        Files.writeString(
                folder.resolve("other.asl.json"),
                Files.readString(folder.resolve("order.asl.json"))
                        .replace("\"Error\": \"OrderFailed\"", "\"Error\": \"Sorry\""));

        Console.Answer answer = console.types("replay recordings --definition other.asl.json --what-if --json");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("\"counts\":{\"NONE\":0,\"EFFORT\":0,\"PATH\":0,\"OUTCOME\":1,");
    }

    @Test
    void a_recording_becomes_a_test_that_passes() throws IOException {
        Console console = Console.in(folder);

        Console.Answer answer = console.types("replay failed.json --definition order.asl.json"
                + " --write-test src/test/java/shop --write-scenario incident.scenario.yaml");

        assertThat(answer.out()).endsWith("""
                wrote  src/test/java/shop/OrderFailedTest.java
                wrote  incident.scenario.yaml
                """);
        assertThat(Files.readString(folder.resolve("src/test/java/shop/OrderFailedTest.java")))
                .startsWith("package shop;\n")
                .contains("/** Written from failed.json. */", "class OrderFailedTest {");
        assertThat(console.types("test incident.scenario.yaml").out()).contains("1 test: all passed");
    }

    @Test
    void tools_get_one_document() {
        Console.Answer answer = Console.in(folder).types("replay failed.json --definition order.asl.json --json");

        assertThat(answer.out())
                .startsWith("{\"format\":1,\"command\":\"replay\",\"asExpected\":true,\"recordings\":["
                        + "{\"recording\":\"failed.json\",\"asExpected\":true,\"verdict\":\"EXACT\",\"recordedStatus\":\"FAILED\","
                        + "\"status\":\"FAILED\",\"error\":\"OrderFailed\",\"missing\":[],\"differences\":[],");
    }

    @Test
    void what_is_no_recording_is_refused() {
        Console console = Console.in(folder);

        assertThat(console.types("replay order.asl.json --definition order.asl.json")
                        .err())
                .startsWith("order.asl.json cannot be read: ");
        assertThat(console.types("replay failed.json").err())
                .isEqualTo("failed.json holds no definition: add --definition FILE\n");
        assertThat(console.types("replay failed.json failed.json --definition order.asl.json --write-test .")
                        .err())
                .isEqualTo("A test is written of one recording, but there are 2\n");
        assertThat(console.types("replay failed.json --definition order.asl.json --write-scenario incident.yaml")
                        .err())
                .isEqualTo("--write-scenario: incident.yaml has to end in .scenario.yaml to be found by test runs\n");
        assertThat(console.typing("{")
                        .types("replay - --definition order.asl.json")
                        .code())
                .isEqualTo(2);
    }

    private void recordings(String... names) throws IOException {
        Files.createDirectories(folder.resolve("recordings"));
        for (String name : names) {
            Files.copy(
                    folder.resolve("failed.json"), folder.resolve("recordings").resolve(name));
        }
    }

    private void retryingLess() throws IOException {
        String definition = Files.readString(folder.resolve("order.asl.json"));
        Files.writeString(
                folder.resolve("other.asl.json"), definition.replace("\"MaxAttempts\": 2", "\"MaxAttempts\": 1"));
    }
}
