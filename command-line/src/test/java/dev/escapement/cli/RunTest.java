package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_tells_its_story_its_output_and_what_it_used() {
        Console.Answer answer = Console.in(folder).types("run order.asl.json --mocks answers.yaml");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("""
                Order succeeded 1.080 s after it started
                  after ReserveStock
                   7  +0.080  TaskStateEntered      ChargeCard
                  10  +0.080  LambdaFunctionFailed  Lambda.TooManyRequestsException   (retry in 1 s)
                  reproduce with seed 0

                output   {"orderId":7,"reservation":{"id":"r-1"},"payment":{"id":"p-1"}}
                used     3 transitions, 15 events
                """);
    }

    @Test
    void a_workflow_that_fails_is_not_as_expected_unless_it_is() {
        Console console = Console.in(folder);

        Console.Answer answer = console.types("run order.asl.json --mocks MockConfigFile.json --case SoldOut");
        Console.Answer expected =
                console.types("run order.asl.json --mocks MockConfigFile.json --case SoldOut --expect failed");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).startsWith("""
                Order failed 0.000 s after it started
                  in    OrderFailed
                  with  OrderFailed: none left
                """);
        assertThat(expected.code()).isZero();
        assertThat(expected.out()).isEqualTo(answer.out());
    }

    @Test
    void a_scenario_is_run_with_its_own_machine_input_and_answers() {
        Console.Answer answer = Console.in(folder).runs("run", "order.scenario.yaml", "--case", "an order is paid");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("output   {\"orderId\":7,\"reservation\":{\"id\":\"r-1\"},\"payment\":{\"id\":\"p-1\"}}\n");
    }

    @Test
    void arguments_answer_and_go_before_mocks() {
        Console.Answer answer = Console.in(folder)
                .runs(
                        "run",
                        "order.asl.json",
                        "--mocks",
                        "answers.yaml",
                        "--input",
                        "{}",
                        "--answer",
                        "ChargeCard={\"id\":9}");

        assertThat(answer.out()).contains("output   {\"reservation\":{\"id\":\"r-1\"},\"payment\":{\"id\":9}}\n");
    }

    @Test
    void the_input_may_be_a_file_or_standard_input() throws IOException {
        Console console = Console.in(folder).typing("{\"from\": \"a pipe\"}");
        Files.writeString(folder.resolve("input.json"), "{\"from\": \"a file\"}");
        String[] run = {"run", "template.yaml", "--logical-id", "Ping", "--input"};

        assertThat(console.runs(run[0], run[1], run[2], run[3], run[4], "-").out())
                .contains("output   {\"from\":\"a pipe\"}\n");
        assertThat(console.runs(run[0], run[1], run[2], run[3], run[4], "input.json")
                        .out())
                .contains("output   {\"from\":\"a file\"}\n");
    }

    @Test
    void faults_strike_and_the_story_says_how_to_see_them_again() {
        Console.Answer answer = Console.in(folder)
                .runs(
                        "run",
                        "order.scenario.yaml",
                        "--case",
                        "an order is paid",
                        "--faults",
                        "ChargeCard#1..3=throttled");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains("(retries exhausted, caught, on to ReleaseStock)")
                .contains("reproduce with seed 0 and faults \"ChargeCard#1..3=throttled\"");
    }

    @Test
    void a_run_may_stop_at_a_state_or_a_moment() {
        Console console = Console.in(folder);

        Console.Answer atState = console.types("run order.asl.json --mocks answers.yaml --until ChargeCard");
        Console.Answer atMoment = console.runs("run", "approval.asl.yaml", "--mocks", "wait.yaml", "--until", "3h");

        assertThat(atState.code()).isZero();
        assertThat(atState.out()).startsWith("Order was still running 0.080 s after it started\n");
        assertThat(atMoment.err()).isEqualTo("There is no file wait.yaml in " + folder + "\n");
    }

    @Test
    void a_run_that_waits_for_somebody_says_so_and_is_not_as_expected() throws IOException {
        Console console = Console.in(folder);
        Files.writeString(folder.resolve("wait.yaml"), "answers: {Approve: {awaiting: true}}");

        Console.Answer open = console.types("run approval.asl.yaml --mocks wait.yaml --until 3h");
        Console.Answer late = console.types("run approval.asl.yaml --mocks wait.yaml");

        assertThat(open.code()).isZero();
        assertThat(open.out()).contains("status   RUNNING").contains("open  Approve waits for");
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.out()).startsWith("Approval failed 1 d after it started\n");
    }

    @Test
    void the_history_is_written_as_the_service_tells_it() throws IOException {
        Console.Answer answer = Console.in(folder)
                .types("run template.yaml --logical-id Ping --type STANDARD --history out/history.json");

        assertThat(answer.out()).endsWith("history  out/history.json\n");
        assertThat(Files.readString(folder.resolve("out/history.json")))
                .startsWith("{\"events\":[{\"timestamp\":")
                .contains("\"type\":\"WaitStateEntered\"");
    }

    @Test
    void tools_get_one_document() {
        Console.Answer answer = Console.in(folder).types("run template.yaml --logical-id Ping --json");

        assertThat(answer.out()).isEqualTo("""
                {"format":1,"command":"run","asExpected":true,"machine":"Ping","status":"SUCCEEDED","output":{},\
                "startedAt":"2026-01-05T09:00:00Z","stoppedAt":"2026-01-05T09:00:01Z","elapsedMillis":1000,\
                "path":["Pong"],"waits":[],"transitions":1,"events":4,"warnings":[],"seed":0,"reproduce":"seed 0",\
                "story":"Ping succeeded 1.000 s after it started\\n  2  +0.000  WaitStateEntered  Pong\\n  reproduce with seed 0"}
                """);
    }

    @Test
    void whoever_is_not_answered_is_told_how_to_be() {
        Console.Answer answer = Console.in(folder).types("run order.asl.json");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEqualTo("""
                Nobody answers ReserveStock#1.1, which calls arn:aws:lambda:eu-central-1:123456789012:function:reserve-stock
                Answer it with --answer 'ReserveStock={}', or all Tasks with --mocks FILE
                """);
    }

    @Test
    void a_wrong_definition_is_refused_with_its_problems() {
        Console.Answer answer = Console.in(folder).types("run refund.asl.json");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).startsWith("""
                refund.asl.json is no valid state machine: 2 errors
                  7:15    error    Missing 'Next' target: TellCustmer
                                   "Next": "TellCustmer"
                                           ^^^^^^^^^^^^^
                """);
    }

    @Test
    void names_that_do_not_exist_are_answered_with_those_that_do() {
        Console console = Console.in(folder);

        assertThat(console.types("run order.asl.json --mocks MockConfigFile.json")
                        .err())
                .isEqualTo(
                        "MockConfigFile.json has several test cases of Order; say which with --case: HappyPath, SoldOut\n");
        assertThat(console.types("run order.scenario.yaml").err()).isEqualTo("""
                order.scenario.yaml has several scenarios; say which with --case:
                  an order is paid
                  a declined card releases the stock
                """);
        assertThat(console.runs("run", "order.scenario.yaml", "--case", "an order is payd")
                        .err())
                .startsWith("order.scenario.yaml has no scenario 'an order is payd', did you mean 'an order is paid'?");
        assertThat(console.types("run template.yaml").err())
                .isEqualTo("template.yaml holds several state machines; say which with --logical-id: Orders, Ping\n");
        assertThat(console.types("run order.asl.json --until ChargCard").err())
                .isEqualTo(
                        "--until wants a state or a duration such as 90s, but Order has no state 'ChargCard', did you mean"
                                + " 'ChargeCard'?\n");
        assertThat(console.types("run order.asl.json --answer ChargCard={}").err())
                .isEqualTo("--answer: Order has no state 'ChargCard', did you mean 'ChargeCard'?\n");
        assertThat(console.types("run order.asl.json --faults ChargCard=throttled")
                        .err())
                .contains("there is no Task 'ChargCard', did you mean 'ChargeCard'?");
        assertThat(console.types("run order.asl.json --input {").err())
                .startsWith("--input wants JSON, or a file of it, but what --input says is none: ");
        assertThat(console.types("run order.asl.json --start-at yesterday --mocks answers.yaml")
                        .err())
                .isEqualTo("--start-at wants an instant such as 2026-01-05T09:00:00Z, not 'yesterday'\n");
    }
}
