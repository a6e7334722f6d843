package dev.escapement.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.integration.TaskCall;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTroubleTest {

    @Test
    void a_call_that_nobody_answers_says_what_is_scripted_and_what_to_write() {
        Script script = Script.create()
                .state("Pai")
                .returns("{\"paid\": true}")
                .function("reserve")
                .whenInput("$.items")
                .throttles();

        assertThatThrownBy(() -> TestMachines.run(TestMachines.stubbornPay(), "{\"total\": 12}", script))
                .isInstanceOf(ScriptException.class)
                .hasMessage("""
                        Nobody answers Pay#1.1, which calls arn:aws:lambda:us-east-1:123456789012:function:pay with
                          {"total":12}
                        Scripted is
                          .state("Pai").returns({"paid": true})
                          .function("reserve").whenInput("$.items").throttles()
                        Nearest: 'Pai' is scripted, 'Pay' is called
                        Add for instance
                          .state("Pay").returns("{}")""");
    }

    @Test
    void a_condition_that_does_not_hold_is_named() {
        Script script = Script.create().function("pay").whenInput("$.items").throttles();

        assertThatThrownBy(() -> TestMachines.run(TestMachines.stubbornPay(), "{}", script))
                .hasMessageContaining(
                        "\nNearest: .function(\"pay\").whenInput(\"$.items\"), but whenInput(\"$.items\") does not hold\n");
    }

    @Test
    void a_line_that_has_said_all_is_named() {
        Script script = Script.create().state("Pay").fails("Busy").once();

        assertThatThrownBy(() -> TestMachines.run(TestMachines.stubbornPay(), "{}", script))
                .hasMessageStartingWith("Nobody answers Pay#1.2, ")
                .hasMessageContaining("\n  .state(\"Pay\").fails(\"Busy\")   (used up)\n")
                .hasMessageContaining("\nNearest: .state(\"Pay\"), but all its answers have been given\n");
    }

    @Test
    void a_function_spelled_alike_is_named() {
        Script script = Script.create().function("pey").returns("1");

        assertThatThrownBy(() -> TestMachines.run(TestMachines.stubbornPay(), "{}", script))
                .hasMessageContaining("\nNearest: 'pey' is scripted, 'pay' is called\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws:states:::sqs:sendMessage.waitForTaskToken | .state(\"Work\").submits().succeedsAfter(Duration.ofMinutes(1), \"{}\")",
                "arn:aws:states:us-east-1:1:activity:pack | .state(\"Work\").pickedUpBy(\"worker\").succeedsAfter(Duration.ofMinutes(1), \"{}\")",
                "arn:aws:states:::lambda:invoke | .state(\"Work\").returns(\"{}\")"
            })
    void the_line_to_paste_fits_the_pattern(String resource, String line) {
        assertThatThrownBy(() -> Script.create().call(SampleCalls.of(resource, "{}")))
                .hasMessageContaining("The script is empty.")
                .hasMessageEndingWith("Add for instance\n  " + line);
    }

    @Test
    void two_lines_that_say_equally_much_are_ambiguous() {
        Script script = Script.create().state("Pay").returns("1").state("Pay").fails("Busy");

        assertThatThrownBy(() -> TestMachines.run(TestMachines.stubbornPay(), "{}", script))
                .isInstanceOf(ScriptException.class)
                .hasMessage("""
                        Two parts of the script answer Pay#1.1, which calls \
                        arn:aws:lambda:us-east-1:123456789012:function:pay, and neither says more about it than the other:
                          .state("Pay").returns(1)
                          .state("Pay").fails("Busy")
                        Join them with .then(), or add a condition to one; .leniently() takes the first""");
    }

    @Test
    void a_lenient_script_takes_the_first_of_two() {
        Script script = Script.create()
                .state("Pay")
                .returns("1")
                .state("Pay")
                .fails("Busy")
                .leniently();

        Execution execution = TestMachines.run(TestMachines.stubbornPay(), "{}", script);

        assertThat(execution.output()).hasToString("1");
        script.verify();
    }

    @Test
    void what_was_not_needed_is_complained_about() {
        Script script = Script.create()
                .state("Pay")
                .fails("Busy")
                .times(1)
                .then()
                .returns("1")
                .times(3)
                .state("Pays")
                .returns("2")
                .function("pay")
                .neverAnswers();
        script.activity("pack");

        TestMachines.run(TestMachines.stubbornPay(), "{}", script);

        assertThatThrownBy(script::verify).isInstanceOf(ScriptException.class).hasMessage("""
                The script says more than was asked:
                  .state("Pay").returns(1).times(3) was asked for once, not 3 times
                  .state("Pays").returns(2): no state 'Pays' called anybody, did you mean 'Pay'?; these did: Pay
                  .function("pay").neverAnswers() was never asked for
                  .activity("pack") is said nothing: an answer is missing, such as returns(…)""");
    }

    @Test
    void a_script_that_was_needed_has_no_complaints() {
        Script script =
                Script.create().state("Pay").fails("Busy").times(2).then().returns("1");

        TestMachines.run(TestMachines.stubbornPay(), "{}", script);

        assertThat(script.complaints()).isEmpty();
    }

    @Test
    void answers_that_are_no_json_are_told_at_once() {
        Cue pay = Script.create().state("Pay");

        assertThatThrownBy(() -> pay.returns("paid"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("An answer must be JSON: ")
                .hasMessageEndingWith("\n  paid\nA JSON string has quotes: \"\\\"paid\\\"\"");
    }

    @Test
    void answers_that_are_nowhere_are_told_at_once() {
        Cue pay = Script.create().state("Pay");

        assertThatThrownBy(() -> pay.returnsFrom("answers/none.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no answer at answers/none.json: looked on the class path and at /");
    }

    @Test
    void questions_that_are_no_paths_or_formulas_are_told_at_once() {
        Cue pay = Script.create().state("Pay");

        assertThatThrownBy(() -> pay.whenInput("$.a[?(@.b >]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'$.a[?(@.b >]' is no JSONPath: ");
        assertThatThrownBy(() -> pay.whenJsonata("$input.("))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'$input.(' is no JSONata: ");
    }

    @Test
    void a_formula_without_a_truth_stops_the_run() {
        Script script = Script.create().state("Pay").whenJsonata("$input.total").returns("1");

        assertThatThrownBy(() -> TestMachines.run(TestMachines.stubbornPay(), "{\"total\": 12}", script))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("The script asks '$input.total' of Pay#1.1, which has no answer: ");
    }

    @Test
    void numbers_that_make_no_sense_are_told_at_once() {
        Answered answered = Script.create().state("Pay").returns("1");

        assertThatThrownBy(() -> answered.times(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An answer is given at least once, not 0 times");
        assertThatThrownBy(() -> answered.after(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An answer cannot come PT-1S after its question");
    }

    @Test
    void a_null_of_java_is_no_answer() {
        TaskCall call = SampleCalls.of(TestMachines.PAY, "{}");

        assertThatThrownBy(
                        () -> Script.create().anything().answers(asked -> null).call(call))
                .isInstanceOf(ScriptException.class)
                .hasMessage("The answer that was computed for Work#1.1 is a null of Java; the null of JSON is"
                        + " Json.nothing()");
        assertThatThrownBy(() ->
                        Script.create().anything().answeredBy(asked -> null).call(call))
                .isInstanceOf(ScriptException.class)
                .hasMessageEndingWith(" answers Work#1.1 with null; who does not answer says TaskReply.awaiting()");
    }

    @Test
    void a_task_without_a_limit_cannot_time_out() {
        Script script = Script.create().state("Pay").timesOut();

        assertThatThrownBy(() -> TestMachines.run(TestMachines.stubbornPay(), "{}", script))
                .isInstanceOf(ScriptException.class)
                .hasMessage("Pay#1.1 cannot time out: its Task has neither TimeoutSeconds nor HeartbeatSeconds."
                        + " If it is to stay open, say neverAnswers()");
    }
}
