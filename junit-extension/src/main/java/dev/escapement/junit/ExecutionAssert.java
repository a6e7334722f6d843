package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import dev.escapement.reading.VisitedState;
import dev.escapement.story.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
public class ExecutionAssert extends StoryAssert<ExecutionAssert, Execution> {

    /** About the given execution, which every assertion wants to be there. */
    public ExecutionAssert(@Nullable Execution actual) {
        super(actual, ExecutionAssert.class);
    }

    /** It came to a good end. */
    public ExecutionAssert succeeded() {
        return endedAs(ExecutionStatus.SUCCEEDED, "to succeed");
    }

    /** It failed, with whatever error. */
    public ExecutionAssert failed() {
        return endedAs(ExecutionStatus.FAILED, "to fail");
    }

    /** It failed with this error. */
    public ExecutionAssert failedWith(String error) {
        String expectation = "to fail with " + error;
        endedAs(ExecutionStatus.FAILED, expectation);
        return met(Objects.equals(actual.error(), error), expectation);
    }

    /** It failed with a cause that contains this text. */
    public ExecutionAssert failedBecause(String partOfCause) {
        String expectation = "to fail because of \"" + partOfCause + "\"";
        endedAs(ExecutionStatus.FAILED, expectation);
        String cause = actual.cause();
        return met(cause != null && cause.contains(partOfCause), expectation);
    }

    /** Its time was up. */
    public ExecutionAssert timedOut() {
        return endedAs(ExecutionStatus.TIMED_OUT, "to time out");
    }

    /** It was stopped from outside. */
    public ExecutionAssert wasStopped() {
        return endedAs(ExecutionStatus.ABORTED, "to be stopped");
    }

    /** It has not ended and waits in this state, for time to pass or for somebody. */
    public ExecutionAssert isWaitingIn(String state) {
        String expectation = "to wait in " + KnownStates.of(actual).named(state);
        endedAs(ExecutionStatus.RUNNING, expectation);
        boolean waits = actual.waits().stream().anyMatch(wait -> wait.contains(state + " waits "));
        return met(waits, expectation, "waits elsewhere");
    }

    /** It put out exactly this JSON value; numbers are compared by what they are worth. */
    public ExecutionAssert hasOutput(String json) {
        String expectation = "to put out " + json.strip();
        endedAs(ExecutionStatus.SUCCEEDED, expectation);
        return none(JsonComparison.EXACT.differences(Expected.json(json), actual.output()), expectation, "did not");
    }

    /** It put out at least this: objects may have more members, arrays and all else must be the same. */
    public ExecutionAssert hasOutputContaining(String json) {
        String expectation = "to put out at least " + json.strip();
        endedAs(ExecutionStatus.SUCCEEDED, expectation);
        return none(
                JsonComparison.CONTAINING.differences(Expected.json(json), actual.output()), expectation, "did not");
    }

    /** Its output has this JSON value at the JSONPath: {@code hasOutputAt("$.payment.id", "\"p-1\"")}. */
    public ExecutionAssert hasOutputAt(String path, String json) {
        String expectation = "to put out " + json.strip() + " at " + path;
        endedAs(ExecutionStatus.SUCCEEDED, expectation);
        JsonNode found = OutputQuery.of(actual).at(path);
        return none(JsonComparison.EXACT.differences(Expected.json(json), found), expectation, "did not");
    }

    /**
     * A JSONata expression about its {@code $output}, its {@code $input} and its workflow variables is true:
     * {@code hasOutputWhere("$output.total = $sum($output.lines.price)")}.
     */
    public ExecutionAssert hasOutputWhere(String jsonata) {
        String expectation = "to put out something where " + jsonata.strip();
        endedAs(ExecutionStatus.SUCCEEDED, expectation);
        return met(OutputQuery.of(actual).holds(jsonata), expectation, "put out " + Json.write(output(actual)));
    }

    /** It entered these states in this order; others may lie between them. */
    public ExecutionAssert visited(String... states) {
        KnownStates.of(actual).named(states);
        List<String> visited = visits();
        return met(
                Visits.inOrder(visited, List.of(states)),
                "to visit " + String.join(", ", states) + " in this order",
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
        assertions.accept(new StateAssert(new StateInExecution(actual, name)));
        return this;
    }

    /** Looks closer at its history. */
    public ExecutionAssert history(Consumer<HistoryAssert> assertions) {
        isNotNull();
        assertions.accept(new HistoryAssert(actual));
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

    /** It is billed for exactly so many state transitions: states entered and retries. */
    public ExecutionAssert hasTransitions(int transitions) {
        isNotNull();
        int billed = actual.statistics().transitionsBilled();
        return met(billed == transitions, "to take " + transitions + " transitions", "took " + billed);
    }

    /** It is billed for no more than so many state transitions. */
    public ExecutionAssert hasTransitionsAtMost(int transitions) {
        isNotNull();
        int billed = actual.statistics().transitionsBilled();
        return met(billed <= transitions, "to take at most " + transitions + " transitions", "took " + billed);
    }

    /** Its history leaves at least this much of the limit free, in percent. */
    public ExecutionAssert leavesEventsFree(int percent) {
        isNotNull();
        int limit = actual.simulation().limits().historyEvents();
        int events = actual.statistics().events();
        return met(
                Headroom.isFree(percent, events, limit),
                "to leave " + percent + " % of " + limit + " events free",
                "has " + events + " and leaves " + Headroom.inWords(events, limit));
    }

    /** The largest payload between any two states leaves at least this much of the limit free, in percent. */
    public ExecutionAssert leavesPayloadFree(int percent) {
        isNotNull();
        int limit = actual.simulation().limits().payloadBytes();
        int bytes = actual.statistics().peakBytes();
        return met(
                Headroom.isFree(percent, bytes, limit),
                "to leave " + percent + " % of " + limit + " bytes of payload free",
                "carries " + bytes + " and leaves " + Headroom.inWords(bytes, limit));
    }

    /** It took exactly so much virtual time. */
    public ExecutionAssert took(Duration duration) {
        isNotNull();
        return met(
                elapsed().equals(duration), "to take " + Words.exactly(duration), "took " + Words.exactly(elapsed()));
    }

    /** It took no more than so much virtual time. */
    public ExecutionAssert tookAtMost(Duration duration) {
        isNotNull();
        return met(
                elapsed().compareTo(duration) <= 0,
                "to take at most " + Words.exactly(duration),
                "took " + Words.exactly(elapsed()));
    }

    @Override
    Execution execution() {
        return actual;
    }

    private ExecutionAssert endedAs(ExecutionStatus status, String expectation) {
        isNotNull();
        return met(actual.status() == status, expectation);
    }

    private static JsonNode output(Execution execution) {
        JsonNode output = execution.output();
        return output == null ? Json.nothing() : output;
    }

    private List<String> visits() {
        return VisitedState.of(actual.journal()).stream()
                .map(VisitedState::state)
                .toList();
    }

    private Duration elapsed() {
        Instant stopped = actual.stoppedAt();
        Instant end = stopped == null ? actual.simulation().now() : stopped;
        return Duration.between(actual.startedAt(), end);
    }
}
