package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.headingOf;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class RedriveAssertTest {

    private static final String TASK = "{\"Type\": \"Task\", \"Resource\":"
            + " \"arn:aws:lambda:us-east-1:123456789012:function:work\", ";
    private static final String STEPS = "{\"StartAt\": \"A\", \"States\": {\"A\": " + TASK + "\"Next\": \"B\"}, \"B\": "
            + TASK + "\"Next\": \"C\"}, \"C\": " + TASK + "\"End\": true}}}";
    private static final String EACH = "{\"StartAt\": \"Each\", \"States\": {\"Each\": {\"Type\": \"Map\","
            + " \"MaxConcurrency\": 1, \"End\": true, \"ItemProcessor\": {\"StartAt\": \"A\", \"States\": {\"A\": "
            + TASK + "\"Next\": \"B\"}, \"B\": " + TASK + "\"End\": true}}}}}}";

    private boolean broken = true;

    @Test
    void what_is_so_passes() {
        assertThat(redriven(STEPS, "1", "B"))
                .redrive(redrive -> redrive.happened(1)
                        .didNotRepeat("A")
                        .repeatedNothing()
                        .ranOnly("C", "B"));
    }

    @Test
    void what_one_iteration_runs_again_does_not_repeat_it_in_another() {
        assertThat(redriven(EACH, "[1, 2, 3]", "B"))
                .redrive(redrive -> redrive.didNotRepeat("A").ranOnly("Each", "A", "B"));
    }

    @Test
    void every_expectation_has_words_of_its_own() {
        redrive("not to repeat A when redriven, but repeated A, B", redrive -> redrive.didNotRepeat("A"));
        redrive("to repeat nothing when redriven, but repeated A, B", RedriveAssert::repeatedNothing);
        redrive(
                "to have done with C before its redrive, but had done with A, B",
                redrive -> redrive.didNotRepeat("C"));
        redrive("to run only B when redriven, but ran C, D, A, B", redrive -> redrive.ranOnly("B"));
        redrive("to be redriven 2 times, but was redriven 1 time", redrive -> redrive.happened(2));
    }

    @Test
    void an_execution_that_was_not_redriven_is_told_so() {
        broken = false;
        Execution execution = start(STEPS, "1", "B").runToEnd();

        Assertions.assertThat(headingOf(() -> assertThat(execution).redrive(RedriveAssert::repeatedNothing)))
                .isEqualTo("StateMachine was expected to be redriven, but was not");
    }

    @Test
    void a_state_that_the_machine_does_not_have_is_a_mistake_of_the_test() {
        Execution execution = redriven(STEPS, "1", "B");

        Assertions.assertThatThrownBy(() -> assertThat(execution).redrive(redrive -> redrive.didNotRepeat("D")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("StateMachine has no state 'D'");
    }

    /** A loop goes through A and B once more after its redrive. */
    private void redrive(String expected, Consumer<RedriveAssert> assertion) {
        String loop = STEPS.replace(
                "\"C\": " + TASK + "\"End\": true}",
                "\"C\": " + TASK + "\"Next\": \"D\"}, \"D\": {\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$\","
                        + " \"NumericEquals\": 1, \"Next\": \"A\"}], \"Default\": \"E\"}, \"E\": {\"Type\": \"Succeed\"}");
        broken = true;
        Execution execution = start(loop, "1", "C").runToEnd();
        broken = false;
        execution.redrive();
        execution.simulation().advanceToNextEvent();
        execution.runUntilEntered("C");
        execution.stop(null, null);

        Assertions.assertThat(headingOf(() -> assertThat(execution).redrive(assertion)))
                .isEqualTo("StateMachine was expected " + expected);
    }

    private Execution redriven(String definition, String input, String failing) {
        Execution execution = start(definition, input, failing).runToEnd();
        broken = false;
        return execution.redrive().runToEnd();
    }

    private Execution start(String definition, String input, String failing) {
        return Simulation.builder()
                .answering(call -> answer(call, failing))
                .build()
                .start(StateMachine.parse(definition), input);
    }

    private TaskReply answer(TaskCall call, String failing) {
        boolean fails = broken && call.site().state().equals(failing) && !call.parameters().equals(Json.number(2));
        return fails ? TaskReply.failure("Boom", null) : TaskReply.success(call.parameters());
    }
}
