package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    @TempDir
    private Path folder;

    @Test
    void scenarios_and_mock_configurations_are_run_file_by_file_and_failures_tell_their_story() {
        Console.Answer answer = Console.in(folder).types("test");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEqualTo("""
                MockConfigFile.json
                  passed  Order#HappyPath
                  passed  Order#SoldOut

                order.scenario.yaml
                  passed  an order is paid
                  passed  a declined card releases the stock

                wishful.scenario.yaml
                  failed  a declined card is charged all the same
                          wishful.scenario.yaml:10: Order was expected to succeed, but failed 0.000 s after it started
                            in    OrderFailed
                            with  OrderFailed: no funds
                            after ReserveStock
                             7  +0.000  TaskStateEntered      ChargeCard
                            10  +0.000  LambdaFunctionFailed  Card.Declined   (no retrier matched, caught, on to ReleaseStock)
                            12  +0.000  TaskStateEntered      ReleaseStock
                            17  +0.000  FailStateEntered      OrderFailed
                            reproduce with seed 0

                5 tests: 1 failed
                """);
    }

    @Test
    void tests_are_chosen_by_file_name_and_tag() {
        Console console = Console.in(folder);

        assertThat(console.types("test order.scenario.yaml --tag fast").out()).isEqualTo("""
                order.scenario.yaml
                  passed  an order is paid

                1 test: all passed
                """);
        assertThat(console.runs("test", "*.scenario.yaml", "--case", "releases").out())
                .contains("1 test: all passed");
        assertThat(console.types("test order.scenario.yaml --failures-only").out())
                .isEqualTo("2 tests: all passed\n");
    }

    @Test
    void reports_are_written_as_build_servers_read_them() throws IOException {
        Console.Answer answer = Console.in(folder).types("test wishful.scenario.yaml --reports build/reports");

        assertThat(answer.out()).endsWith("1 test: 1 failed\nreports in build/reports\n");
        assertThat(Files.readString(folder.resolve("build/reports/TEST-escapement-scenarios.xml")))
                .contains("tests=\"1\"", "failures=\"1\"", "a declined card is charged all the same");
        try (Stream<Path> files = Files.walk(folder.resolve("build/reports"))) {
            assertThat(files.map(Path::toString)).anyMatch(name -> name.endsWith("history.json"));
        }
    }

    @Test
    void nothing_is_left_behind_unasked() throws IOException {
        Console console = Console.in(folder);
        long before = count();

        console.types("test wishful.scenario.yaml");

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void copies_that_a_build_has_made_are_not_run_again() throws IOException {
        Console console = Console.in(folder);
        Files.createDirectories(folder.resolve("target/test-classes"));
        Files.copy(
                folder.resolve("wishful.scenario.yaml"), folder.resolve("target/test-classes/wishful.scenario.yaml"));

        assertThat(console.types("test").out()).endsWith("5 tests: 1 failed\n");
    }

    @Test
    void tools_get_one_document() {
        Console.Answer answer = Console.in(folder).types("test order.scenario.yaml --json");

        assertThat(answer.out()).isEqualTo("""
                {"format":1,"command":"test","asExpected":true,"passed":2,"failed":0,"tests":[\
                {"file":"order.scenario.yaml","name":"an order is paid","line":9,"status":"PASSED"},\
                {"file":"order.scenario.yaml","name":"a declined card releases the stock","line":15,"status":"PASSED"}]}
                """);
    }

    @Test
    void a_file_that_makes_no_sense_is_a_failed_test() throws IOException {
        Console console = Console.in(folder);
        Files.writeString(folder.resolve("odd.scenario.yaml"), "definition: order.asl.json\nscenario: []\n");

        Console.Answer answer = console.types("test odd.scenario.yaml");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("""
                odd.scenario.yaml
                  failed  can be read
                          odd.scenario.yaml:2:1: a scenario file has no key 'scenario'; did you mean 'scenarios'?
                """);
    }

    @Test
    void nothing_to_run_is_refused() {
        Console console = Console.in(folder);

        assertThat(console.types("test order.asl.json").err())
                .isEqualTo("order.asl.json is not called *.scenario.yaml or *.scenario.json or MockConfigFile.json\n");
        assertThat(console.types("test order.scenario.yaml --tag slow").err())
                .isEqualTo("No test in 1 file has such a tag\n");
        assertThat(console.types("test order.scenario.yaml --tag slow").code()).isEqualTo(2);
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.count();
        }
    }
}
