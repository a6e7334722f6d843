package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.history.LoggingConfiguration;
import dev.escapement.json.JsonComparison;
import dev.escapement.reading.VisitedState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an execution; each failure tells its whole story.
 *
 * <pre>{@code
 * assertThat(execution)
 *         .succeeded()
 *         .visited("ReserveStock", "ChargeCard", "ShipOrder")
 *         .state("ChargeCard", charge -> charge.wasRetriedAfter(Duration.ofSeconds(2)))
 *         .hasOutputContaining("{\"shipped\": true}");
 * }</pre>
 *
 * <p>States that the machine does not have are a mistake of the test and told as such. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class ExecutionAssert extends EffortAssert<ExecutionAssert> {

    /** About the given execution, which every assertion wants to be there. */
    public ExecutionAssert(@Nullable Execution actual) {
        super(actual, ExecutionAssert.class);
    }

    /** It entered these states in this order; others may lie between them. */
    public ExecutionAssert visited(String... states) {
        KnownStates.of(actual).named(states);
        List<String> visited = visits();
        return met(
                Visits.inOrder(visited, List.of(states)),
                "to visit " + String.join(", ", states) + (states.length == 1 ? "" : " in this order"),
                "visited " + Visits.inWords(visited));
    }

    /** It entered exactly these states in this order. */
    public ExecutionAssert visitedExactly(String... states) {
        KnownStates.of(actual).named(states);
        List<String> visited = visits();
        return met(
                visited.equals(List.of(states)),
                "to visit exactly " + Visits.inWords(List.of(states)),
                "visited " + Visits.inWords(visited));
    }

    /** It entered none of these states. */
    public ExecutionAssert neverVisited(String... states) {
        KnownStates.of(actual).named(states);
        List<String> visited = visits();
        return met(
                Collections.disjoint(visited, List.of(states)),
                "never to visit " + String.join(" or ", states),
                "visited " + Visits.inWords(visited));
    }

    /** Looks closer at what happened in one state: {@code state("Charge", charge -> charge.wasVisited(2))}. */
    public ExecutionAssert state(String name, Consumer<StateAssert> assertions) {
        KnownStates.of(actual).named(name);
        assertions.accept(new StateAssert(StateInExecution.of(actual, name)));
        return this;
    }

    /** Looks closer at the calls it made: {@code calls(calls -> calls.to("charge-card").wereMade(2))}. */
    public ExecutionAssert calls(Consumer<CallsAssert> assertions) {
        isNotNull();
        assertions.accept(new CallsAssert(actual));
        return this;
    }

    /** Looks closer at its last redrive: {@code redrive(redrive -> redrive.didNotRepeat("ChargeCard"))}. */
    public ExecutionAssert redrive(Consumer<RedriveAssert> assertions) {
        isNotNull();
        assertions.accept(new RedriveAssert(actual));
        return this;
    }

    /** Looks closer at its history. */
    public ExecutionAssert history(Consumer<HistoryAssert> assertions) {
        isNotNull();
        assertions.accept(new HistoryAssert(actual));
        return this;
    }

    /** Looks closer at what it writes to CloudWatch Logs, if its machine is to log like this. */
    public ExecutionAssert log(LoggingConfiguration configuration, Consumer<LogAssert> assertions) {
        isNotNull();
        assertions.accept(new LogAssert(actual, configuration));
        return this;
    }

    /** The last value that this workflow variable was given, in whatever branch, is this JSON value. */
    public ExecutionAssert assigned(String variable, String json) {
        isNotNull();
        Map<String, JsonNode> values = new LinkedHashMap<>();
        VisitedState.of(actual.journal()).forEach(visit -> values.putAll(visit.assigned()));
        JsonNode value = values.get(variable);
        return none(
                JsonComparison.EXACT.differences(Expected.json(json), value),
                "to assign " + json.strip() + " to $" + variable,
                value == null ? "assigned " + Visits.inWords(List.copyOf(values.keySet())) : "did not");
    }

    /** None of these workflow variables was given a value, in whatever branch. */
    public ExecutionAssert neverAssigned(String... variables) {
        isNotNull();
        Set<String> assigned = new LinkedHashSet<>();
        VisitedState.of(actual.journal())
                .forEach(visit -> assigned.addAll(visit.assigned().keySet()));
        return met(
                Collections.disjoint(assigned, List.of(variables)),
                "never to assign $" + String.join(" or $", variables),
                "assigned " + Visits.inWords(List.copyOf(assigned)));
    }

    /**
     * Every step that was done was undone once, the last done first, and nothing else was undone.
     *
     * <pre>{@code
     * assertThat(execution).compensated(undo("ReserveStock", "ReleaseStock"), undo("ChargeCard", "RefundPayment"));
     * }</pre>
     */
    public ExecutionAssert compensated(Compensation... compensations) {
        for (Compensation each : compensations) {
            KnownStates.of(actual).named(each.step(), each.undo());
        }
        CompensationOrder order = CompensationOrder.of(actual, List.of(compensations));
        return met(
                order.isRight(),
                "to undo by " + Visits.inWords(order.expected()),
                "undid by " + Visits.inWords(order.actual()));
    }

    /**
     * Its history is the recorded one: the same events follow from the same causes with the same details, whatever the order of
     * what happened concurrently. Text in angle brackets in the recording stands for anything.
     *
     * <p>A recording that is not there yet is written and reported as a failure, except where the environment has {@code CI};
     * {@code -Descapement.record=true} renews those that differ, and reports that too.
     *
     * @param file under {@code src/test/resources}; a history of the service does as well
     */
    public ExecutionAssert matchesRecording(String file) {
        isNotNull();
        String trouble = Recordings.ofThisProject().trouble(actual, file);
        return trouble == null ? this : met(false, "to match the recording " + file, trouble);
    }

    private List<String> visits() {
        isNotNull();
        return VisitedState.of(actual.journal()).stream()
                .map(VisitedState::state)
                .toList();
    }
}
