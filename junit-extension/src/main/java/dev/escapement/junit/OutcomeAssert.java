package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What came of an execution: how it ended, and with what. Not to be extended outside this package.
 *
 * @param <S> the assertions themselves
 */
@API(status = Status.EXPERIMENTAL)
public abstract class OutcomeAssert<S extends OutcomeAssert<S>> extends StoryAssert<S, Execution> {

    OutcomeAssert(@Nullable Execution actual, Class<?> self) {
        super(actual, self);
    }

    /** It came to a good end. */
    public S succeeded() {
        return endedAs(ExecutionStatus.SUCCEEDED, "to succeed");
    }

    /** It failed, with whatever error. */
    public S failed() {
        return endedAs(ExecutionStatus.FAILED, "to fail");
    }

    /** It failed with this error. */
    public S failedWith(String error) {
        String expectation = "to fail with " + error;
        endedAs(ExecutionStatus.FAILED, expectation);
        return met(Objects.equals(actual.error(), error), expectation);
    }

    /** It failed with a cause that contains this text. */
    public S failedBecause(String partOfCause) {
        String expectation = "to fail because of \"" + partOfCause + "\"";
        endedAs(ExecutionStatus.FAILED, expectation);
        String cause = actual.cause();
        return met(cause != null && cause.contains(partOfCause), expectation);
    }

    /** Its time was up. */
    public S timedOut() {
        return endedAs(ExecutionStatus.TIMED_OUT, "to time out");
    }

    /** It was stopped from outside. */
    public S wasStopped() {
        return endedAs(ExecutionStatus.ABORTED, "to be stopped");
    }

    /** It has not ended and waits in this state, for time to pass or for somebody. */
    public S isWaitingIn(String state) {
        isNotNull();
        String expectation = "to wait in " + KnownStates.of(actual).named(state);
        endedAs(ExecutionStatus.RUNNING, expectation);
        boolean waits = actual.waits().stream().anyMatch(wait -> wait.contains(state + " waits "));
        return met(waits, expectation, "waits elsewhere");
    }

    /** It put out exactly this JSON value; numbers are compared by what they are worth. */
    public S hasOutput(String json) {
        String expectation = "to put out " + json.strip();
        endedAs(ExecutionStatus.SUCCEEDED, expectation);
        return none(JsonComparison.EXACT.differences(Expected.json(json), actual.output()), expectation, "did not");
    }

    /** It put out at least this: objects may have more members, arrays and all else must be the same. */
    public S hasOutputContaining(String json) {
        String expectation = "to put out at least " + json.strip();
        endedAs(ExecutionStatus.SUCCEEDED, expectation);
        return none(
                JsonComparison.CONTAINING.differences(Expected.json(json), actual.output()), expectation, "did not");
    }

    /** Its output has this JSON value at the JSONPath: {@code hasOutputAt("$.payment.id", "\"p-1\"")}. */
    public S hasOutputAt(String path, String json) {
        String expectation = "to put out " + json.strip() + " at " + path;
        endedAs(ExecutionStatus.SUCCEEDED, expectation);
        JsonNode found = OutputQuery.of(actual).at(path);
        return none(JsonComparison.EXACT.differences(Expected.json(json), found), expectation, "did not");
    }

    /**
     * A JSONata expression about its {@code $output}, its {@code $input} and its workflow variables is true:
     * {@code hasOutputWhere("$output.total = $sum($output.lines.price)")}.
     */
    public S hasOutputWhere(String jsonata) {
        String expectation = "to put out something where " + jsonata.strip();
        endedAs(ExecutionStatus.SUCCEEDED, expectation);
        JsonNode output = actual.output();
        return met(
                OutputQuery.of(actual).holds(jsonata),
                expectation,
                "put out " + Json.write(output == null ? Json.nothing() : output));
    }

    @Override
    Execution execution() {
        return actual;
    }

    private S endedAs(ExecutionStatus status, String expectation) {
        isNotNull();
        return met(actual.status() == status, expectation);
    }
}
