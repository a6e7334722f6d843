package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {

    @TempDir
    private Path folder;

    @Test
    void a_sound_definition_is_valid() {
        Console.Answer answer =
                Console.in(folder).types("validate order.asl.json --without COMPENSATION_WITHOUT_RETRY");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("1 state machine: valid\n");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void errors_come_with_their_line_and_carets_and_fail() {
        Console.Answer answer = Console.in(folder).types("validate refund.asl.json");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEqualTo("""
                refund.asl.json
                  7:15    error    Missing 'Next' target: TellCustmer
                                   "Next": "TellCustmer"
                                           ^^^^^^^^^^^^^
                                   MISSING_TRANSITION_TARGET at /States/RefundPayment/Next
                  9:21    error    State "TellCustomer" is not reachable.
                                   "TellCustomer": {
                                                   ^
                                   MISSING_TRANSITION_TARGET at /States/TellCustomer

                1 state machine: 2 errors
                """);
    }

    @Test
    void warnings_take_a_line_each_and_fail_only_on_request() {
        Console console = Console.in(folder);

        Console.Answer lenient = console.types("validate approval.asl.yaml --without TASK_WITHOUT_CATCH");
        Console.Answer strict = console.types("validate approval.asl.yaml --warnings-as-errors");
        Console.Answer none = console.types("validate approval.asl.yaml --warnings-as-errors --no-warnings");

        assertThat(lenient.code()).isZero();
        assertThat(lenient.out()).isEqualTo("""
                approval.asl.yaml
                  3:3     warning  'Approve' has no Retry, nor has a state around it: one passing fault fails it  TASK_WITHOUT_RETRY
                  3:3     warning  'Approve' waits for a worker but has no HeartbeatSeconds: a lost one is noticed only at the timeout
                                   CALLBACK_WITHOUT_HEARTBEAT

                1 state machine: 2 warnings
                """);
        assertThat(strict.code()).isEqualTo(1);
        assertThat(none.code()).isZero();
    }

    @Test
    void patterns_that_no_shell_expanded_are_expanded_here() throws IOException {
        Console console = Console.in(folder);
        Files.createDirectories(folder.resolve("src/deep/er"));
        Files.copy(folder.resolve("refund.asl.json"), folder.resolve("src/near.asl.json"));
        Files.copy(folder.resolve("refund.asl.json"), folder.resolve("src/deep/er/far.asl.json"));

        Console.Answer answer = console.runs("validate", "src/**/*.asl.json");

        assertThat(answer.out())
                .contains("src/near.asl.json\n", "src/deep/er/far.asl.json\n", "2 state machines: 4 errors");
    }

    @Test
    void every_state_machine_of_a_template_is_looked_at_as_the_type_it_has() throws IOException {
        Console console = Console.in(folder);
        Path template = folder.resolve("template.yaml");
        Files.writeString(template, Files.readString(template).replace("StartAt: Pong", "StartAt: Ping"));

        Console.Answer answer = console.types("validate template.yaml --no-warnings");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).startsWith("template.yaml: Ping\n").endsWith("2 state machines: 2 errors\n");
    }

    @Test
    void a_definition_may_come_from_standard_input() {
        Console.Answer answer =
                Console.in(folder).typing("{\"StartAt\": \"A\"}").types("validate -");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).startsWith("standard input\n").contains("These fields are required: [States]");
    }

    @Test
    void github_shows_problems_beside_their_lines() {
        Console.Answer answer = Console.in(folder).types("validate refund.asl.json --format github --no-warnings");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEqualTo("""
                ::error file=refund.asl.json,line=7,col=15,endColumn=28,title=MISSING_TRANSITION_TARGET::Missing 'Next' target: TellCustmer
                ::error file=refund.asl.json,line=9,col=21,endColumn=22,title=MISSING_TRANSITION_TARGET::State "TellCustomer" is not reachable.
                """);
    }

    @Test
    void tools_get_one_document() {
        Console.Answer answer = Console.in(folder).types("validate refund.asl.json --format json --no-warnings");

        assertThat(answer.out()).isEqualTo("""
                        {"format":1,"command":"validate","asExpected":false,"errors":2,"warnings":0,"machines":[\
                        {"file":"refund.asl.json","problems":[\
                        {"severity":"ERROR","code":"MISSING_TRANSITION_TARGET","message":"Missing 'Next' target: TellCustmer",\
                        "location":"/States/RefundPayment/Next","line":7,"column":15,"length":13},\
                        {"severity":"ERROR","code":"MISSING_TRANSITION_TARGET","message":"State \\"TellCustomer\\" is not reachable.",\
                        "location":"/States/TellCustomer","line":9,"column":21,"length":1}]}]}
                        """);
    }

    @Test
    void what_is_not_there_or_not_known_is_refused() {
        Console console = Console.in(folder);

        assertThat(console.types("validate order.asl.jsn").err())
                .isEqualTo("There is no file order.asl.jsn in " + folder + "\n");
        assertThat(console.runs("validate", "nowhere/*.json").err()).startsWith("No file matches 'nowhere/*.json' in ");
        assertThat(console.types("validate order.asl.json --without TASK_WITHOUT_CATHC")
                        .err())
                .isEqualTo("--without: no warning has the code TASK_WITHOUT_CATHC; did you mean TASK_WITHOUT_CATCH?\n");
        assertThat(console.types("validate order.asl.jsn").code()).isEqualTo(2);
    }

    @Test
    void excerpts_are_cut_around_their_carets_where_lines_are_short() {
        Console.Answer answer = Console.in(folder)
                .width(60)
                .typing(
                        "{\"Comment\": \"a comment that goes on and on for a long while\", \"StartAt\": \"Nowhere\", \"States\":"
                                + " {\"Here\": {\"Type\": \"Succeed\"}}}")
                .types("validate -");

        assertThat(answer.out()).contains("""
                                   … "StartAt": "Nowhere", "States": {"Here…
                                                ^^^^^^^^^
                """);
        assertThat(answer.widest()).isLessThanOrEqualTo(60);
    }
}
