package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.headingOf;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import java.time.Duration;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class StateAssertTest {

    private final Execution declined = Orders.declined();

    @Test
    void what_is_so_passes() {
        assertThat(declined)
                .state(
                        "Charge",
                        charge -> charge.wasVisited(1)
                                .wasAttempted(2)
                                .hadErrors("Throttled", "Declined")
                                .wasRetriedAfter(Duration.ofSeconds(2))
                                .wasCaughtInto("Release")
                                .wasCalledWith("{\"order\": 7}")
                                .hasInput("{\"order\": 7, \"reservation\": {\"ok\": true}}")
                                .leavesPayloadFree(90))
                .state(
                        "Reserve",
                        reserve -> reserve.wasCalledWith("{\"order\": 7}")
                                .onVisit(1)
                                .hasOutput("{\"order\": 7, \"reservation\": {\"ok\": true}}"))
                .state("Done", done -> done.wasVisited(0));
        assertThat(Orders.fine()).state("Charge", charge -> charge.assigned("paid", "true"));
    }

    @Test
    void every_expectation_has_words_of_its_own() {
        charge("to visit Charge 2 times, but visited it once", charge -> charge.wasVisited(2));
        charge("to visit Charge at least 3 times, but visited it once", charge -> charge.onVisit(3));
        charge("to try Charge once, but tried it 2 times", charge -> charge.wasAttempted(1));
        charge(
                "to have the errors Declined in Charge, but had Throttled, Declined",
                charge -> charge.hadErrors("Declined"));
        charge(
                "to retry Charge after 2 s, 1 min 0.5 s, but retried it after 2 s",
                charge -> charge.wasRetriedAfter(Duration.ofSeconds(2), Duration.ofMillis(60_500)));
        charge(
                "to catch an error of Charge into Done, but caught it into Release",
                charge -> charge.wasCaughtInto("Done"));
        charge(
                "to call Charge with {\"order\": 8}, but called it with {\"order\":7,\"reservation\":{\"ok\":true}},"
                        + " {\"order\":7,\"reservation\":{\"ok\":true}}",
                charge -> charge.wasCalledWith("{\"order\": 8}"));
        charge("to have the input {} in Charge, but had not:", charge -> charge.hasInput("{}"));
        charge("to have the output {} in Charge, but had not:", charge -> charge.hasOutput("{}"));
        charge("to have the value of $paid 1 in Charge, but had not:", charge -> charge.assigned("paid", "1"));
        charge("to have 2 branches or iterations in Charge, but had 0", charge -> charge.hasChildren(2));
        charge(
                "to leave 100 % of 262144 bytes of payload free in Charge, but carries 92 and leaves 99.9 %",
                charge -> charge.leavesPayloadFree(100));
    }

    @Test
    void a_state_that_was_not_visited_says_so() {
        Assertions.assertThat(headingOf(() -> assertThat(declined).state("Done", done -> done.hasInput("1"))))
                .isEqualTo("Orders was expected to have the input 1 in Done, but never visited it");
        Assertions.assertThat(headingOf(() -> assertThat(declined).state("Done", done -> done.wasCalledWith("1"))))
                .isEqualTo("Orders was expected to call Done with 1, but never called it");
        Assertions.assertThat(headingOf(() -> assertThat(declined).state("Done", done -> done.wasCaughtInto("Failed"))))
                .isEqualTo("Orders was expected to catch an error of Done into Failed, but caught none");
    }

    @Test
    void iterations_are_counted() {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "StartAt": "Item", "States": {"Item": {"Type": "Pass", "End": true}}}}}}
                """);

        Execution execution =
                Simulation.builder().build().start(machine, "[1, 2, 3]").runToEnd();

        assertThat(execution)
                .state("Each", each -> each.hasChildren(3))
                .state("Item", item -> item.wasVisited(3).onVisit(2).hasInput("2"));
    }

    @Test
    void an_unknown_state_is_a_mistake_of_the_test() {
        assertThatThrownBy(() -> assertThat(declined).state("Chrage", charge -> charge.wasVisited(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nearest: Charge");
    }

    private void charge(String expected, Consumer<StateAssert> assertion) {
        Assertions.assertThat(headingOf(() -> assertThat(declined).state("Charge", assertion)))
                .isEqualTo("Orders was expected " + expected);
    }
}
