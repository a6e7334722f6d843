package dev.escapement.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A fact about the execution as a whole. */
@API(status = Status.EXPERIMENTAL)
public sealed interface ExecutionFact extends Fact {

    @Override
    default int strand() {
        return 0;
    }

    /**
     * It started.
     *
     * @param inputText the input as it was handed over, {@code null} for one that never was a text
     * @param versionArn the version of the machine that it was started as; {@code null} for none
     * @param aliasArn the alias of the machine that it was started through; {@code null} for none
     */
    @API(status = Status.EXPERIMENTAL)
    record Started(
            Instant at,
            JsonNode input,
            @Nullable String inputText,
            String roleArn,
            @Nullable String versionArn,
            @Nullable String aliasArn)
            implements ExecutionFact {}

    /** It ended well. */
    @API(status = Status.EXPERIMENTAL)
    record Succeeded(Instant at, JsonNode output) implements ExecutionFact {}

    /** It failed, on the given strand. */
    @API(status = Status.EXPERIMENTAL)
    record Failed(
            Instant at,
            int strand,
            @Nullable String error,
            @Nullable String cause) implements ExecutionFact {}

    /** It was stopped from outside. */
    @API(status = Status.EXPERIMENTAL)
    record Aborted(
            Instant at, @Nullable String error, @Nullable String cause) implements ExecutionFact {}

    /** It goes on after an end that was none, for the so-manieth time. */
    @API(status = Status.EXPERIMENTAL)
    record Redriven(Instant at, int redriveCount) implements ExecutionFact {}

    /** Its time was up. */
    @API(status = Status.EXPERIMENTAL)
    record TimedOut(Instant at) implements ExecutionFact {}
}
