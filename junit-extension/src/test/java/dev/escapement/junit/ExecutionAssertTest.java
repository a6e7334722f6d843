package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.EscapementAssertions.undo;
import static dev.escapement.junit.Stories.failureOf;
import static dev.escapement.junit.Stories.headingOf;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ExecutionAssertTest {

    private final Execution fine = Orders.fine();
    private final Execution declined = Orders.declined();
    private final Execution throttled = Orders.throttled();
    private final Execution open = Orders.run();

    @Test
    void what_is_so_passes() {
        assertThat(fine)
                .succeeded()
                .hasOutput("{\"order\": 7.0, \"reservation\": {\"ok\": true}, \"payment\": {\"ok\": true}}")
                .hasOutputContaining("{\"payment\": {}}")
                .hasOutputAt("$.payment.ok", "true")
                .hasOutputWhere("$output.order = $input.order and $paid")
                .visited("Reserve", "Done")
                .visitedExactly("Reserve", "Charge", "Done")
                .neverVisited("Release", "Failed")
                .assigned("paid", "true")
                .neverAssigned("owed", "refunded")
                .hasTransitions(3)
                .hasTransitionsAtMost(3)
                .leavesEventsFree(99)
                .leavesPayloadFree(99)
                .took(Duration.ZERO)
                .tookAtMost(Duration.ofSeconds(1));
        assertThat(declined)
                .failed()
                .failedWith("OrderFailed")
                .failedBecause("above")
                .compensated(undo("Reserve", "Release"), undo("Charge", "Failed"));
        assertThat(open).isWaitingIn("Reserve");
    }

    @Test
    void a_failure_tells_the_whole_story() {
        Assertions.assertThat(failureOf(() -> assertThat(throttled).succeeded()))
                .isEqualTo("""
                Orders was expected to succeed, but failed 6.240 s after it started
                  in    Charge, attempt 3 of 3
                  with  Throttled: said the test
                  after Reserve
                   7  +0.000  TaskStateEntered      Charge
                  10  +0.080  LambdaFunctionFailed  Throttled   (retry in 2 s)
                  13  +2.160  LambdaFunctionFailed  Throttled   (retry in 4 s)
                  16  +6.240  LambdaFunctionFailed  Throttled   (retries exhausted, no catcher matched)
                  reproduce with seed 42""");
    }

    @Test
    void a_failure_about_something_on_the_way_says_how_it_ended_too() {
        Assertions.assertThat(failureOf(() -> assertThat(fine).visited("Charge", "Release")))
                .isEqualTo("""
                Orders was expected to visit Charge, Release in this order, but visited Reserve, Charge, Done
                  it    succeeded 0.000 s after it started
                   2  +0.000  TaskStateEntered     Reserve
                   7  +0.000  TaskStateEntered     Charge
                  12  +0.000  SucceedStateEntered  Done
                  reproduce with seed 42""");
    }

    @Test
    void an_execution_that_has_not_ended_says_what_it_waits_for() {
        Assertions.assertThat(failureOf(() -> assertThat(open).succeeded())).isEqualTo("""
                Orders was expected to succeed, but was still running 0.000 s after it started
                  open  Reserve waits for arn:aws:lambda:us-east-1:123456789012:function:reserve, which never answers
                  2  +0.000  TaskStateEntered  Reserve
                  reproduce with seed 42""");
    }

    @Test
    void another_output_is_told_difference_by_difference() {
        String expected = """
                {"order": 8, "payment": [], "reservation": {"ok": true, "a/b": null}}""";

        Assertions.assertThat(failureOf(() -> assertThat(fine).hasOutput(expected)))
                .startsWith("Orders was expected to put out " + expected + ", but did not:\n"
                        + "    /order is 7, not 8\n"
                        + "    /payment is {\"ok\":true}, not []\n"
                        + "    /reservation/a~1b is missing, expected null\n"
                        + "  it    succeeded");
        Assertions.assertThat(failureOf(() -> assertThat(fine).hasOutput("{\"payment\": {\"ok\": true}}")))
                .contains("/order is 7, which is too much");
    }

    @Test
    void every_expectation_has_words_of_its_own() {
        Assertions.assertThat(headingOf(() -> assertThat(fine).failed()))
                .isEqualTo("Orders was expected to fail, but succeeded 0.000 s after it started");
        Assertions.assertThat(headingOf(() -> assertThat(throttled).failedWith("Declined")))
                .isEqualTo("Orders was expected to fail with Declined, but failed 6.240 s after it started");
        Assertions.assertThat(headingOf(() -> assertThat(throttled).failedBecause("no funds")))
                .isEqualTo("Orders was expected to fail because of \"no funds\", but failed 6.240 s after it started");
        Assertions.assertThat(headingOf(() -> assertThat(fine).timedOut()))
                .startsWith("Orders was expected to time out, but succeeded");
        Assertions.assertThat(headingOf(() -> assertThat(fine).wasStopped()))
                .startsWith("Orders was expected to be stopped, but succeeded");
        Assertions.assertThat(headingOf(() -> assertThat(fine).isWaitingIn("Charge")))
                .startsWith("Orders was expected to wait in Charge, but succeeded");
        Assertions.assertThat(headingOf(() -> assertThat(open).isWaitingIn("Charge")))
                .isEqualTo("Orders was expected to wait in Charge, but waits elsewhere");
        Assertions.assertThat(headingOf(() -> assertThat(fine).hasOutputContaining("{\"order\": 1}")))
                .isEqualTo("Orders was expected to put out at least {\"order\": 1}, but did not:");
        Assertions.assertThat(headingOf(() -> assertThat(fine).hasOutputAt("$.order", "1")))
                .isEqualTo("Orders was expected to put out 1 at $.order, but did not:");
        Assertions.assertThat(headingOf(() -> assertThat(fine).hasOutputWhere("$output.order > 9")))
                .startsWith(
                        "Orders was expected to put out something where $output.order > 9, but put out {\"order\":7,");
        Assertions.assertThat(headingOf(() -> assertThat(fine).visitedExactly("Reserve")))
                .isEqualTo("Orders was expected to visit exactly Reserve, but visited Reserve, Charge, Done");
        Assertions.assertThat(headingOf(() -> assertThat(fine).neverVisited("Release", "Done")))
                .isEqualTo("Orders was expected never to visit Release or Done, but visited Reserve, Charge, Done");
        Assertions.assertThat(headingOf(() -> assertThat(fine).assigned("paid", "false")))
                .isEqualTo("Orders was expected to assign false to $paid, but did not:");
        Assertions.assertThat(headingOf(() -> assertThat(fine).assigned("owed", "1")))
                .isEqualTo("Orders was expected to assign 1 to $owed, but assigned paid:");
        Assertions.assertThat(headingOf(() -> assertThat(fine).neverAssigned("owed", "paid")))
                .isEqualTo("Orders was expected never to assign $owed or $paid, but assigned paid");
        Assertions.assertThat(headingOf(() -> assertThat(fine).compensated(undo("Reserve", "Release"))))
                .isEqualTo("Orders was expected to undo by Release, but undid by nothing");
        Assertions.assertThat(headingOf(() -> assertThat(fine).hasTransitions(4)))
                .isEqualTo("Orders was expected to take 4 transitions, but took 3");
        Assertions.assertThat(headingOf(() -> assertThat(throttled).hasTransitionsAtMost(3)))
                .isEqualTo("Orders was expected to take at most 3 transitions, but took 4");
        Assertions.assertThat(headingOf(() -> assertThat(fine).leavesEventsFree(100)))
                .isEqualTo("Orders was expected to leave 100 % of 25000 events free, but has 14 and leaves 99.9 %");
        Assertions.assertThat(headingOf(() -> assertThat(fine).leavesPayloadFree(100)))
                .isEqualTo("Orders was expected to leave 100 % of 262144 bytes of payload free,"
                        + " but carries 59 and leaves 99.9 %");
        Assertions.assertThat(headingOf(() -> assertThat(throttled).took(Duration.ofSeconds(6))))
                .isEqualTo("Orders was expected to take 6.000 s, but took 6.240 s");
        Assertions.assertThat(headingOf(() -> assertThat(throttled).tookAtMost(Duration.ofSeconds(6))))
                .isEqualTo("Orders was expected to take at most 6.000 s, but took 6.240 s");
    }

    @Test
    void a_description_goes_before_the_story() {
        Assertions.assertThat(failureOf(() -> assertThat(fine).as("order 7").failed()))
                .startsWith("[order 7] Orders was expected to fail");
    }

    @Test
    void a_state_that_the_machine_does_not_have_is_a_mistake_of_the_test() {
        assertThatThrownBy(() -> assertThat(fine).neverVisited("Relaese"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        Orders has no state 'Relaese'
                        Nearest: Release
                        It has: Reserve, Charge, Release, Failed, Done""");
    }

    @Test
    void an_expected_value_that_is_no_json_is_a_mistake_of_the_test() {
        assertThatThrownBy(() -> assertThat(fine).hasOutput("{oops"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The expected value is no JSON: ");
        assertThatThrownBy(() -> assertThat(fine).hasOutputWhere("$output."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'$output.' is no JSONata: ");
        assertThatThrownBy(() -> assertThat(fine).hasOutputAt("order", "7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'order' is no JSONPath: ");
    }

    @Test
    void soft_assertions_tell_all_stories_at_once() {
        String failure = failureOf(() -> EscapementSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(fine).failed().visited("Done").took(Duration.ofSeconds(1));
            softly.assertThat(throttled).state("Charge", charge -> charge.wasAttempted(2));
        }));

        Assertions.assertThat(failure)
                .contains("Orders was expected to fail, but succeeded")
                .contains("Orders was expected to take 1.000 s, but took 0.000 s")
                .contains("Orders was expected to try Charge 2 times, but tried it 3 times")
                .doesNotContain("to visit Done");
    }

    @Test
    void no_execution_is_no_story() {
        assertThatThrownBy(() -> new ExecutionAssert(null).succeeded())
                .hasMessageContaining("Expecting actual not to be null");
    }
}
