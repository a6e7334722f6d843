package dev.escapement.journal;

import dev.escapement.definition.State;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A fact about the run of a distributed Map; what its children did stands in journals of their own. */
@API(status = Status.EXPERIMENTAL)
public sealed interface MapRunFact extends Fact {

    /** The Map. */
    State state();

    /** Its children are about to start. */
    @API(status = Status.EXPERIMENTAL)
    record Started(Instant at, int strand, State state, String mapRunArn) implements MapRunFact {}

    /** Those of its children that had not succeeded are about to start again, for the so-manieth time. */
    @API(status = Status.EXPERIMENTAL)
    record Redriven(Instant at, int strand, State state, String mapRunArn, int redriveCount) implements MapRunFact {}

    /** Its children ended, no more of them badly than may. */
    @API(status = Status.EXPERIMENTAL)
    record Succeeded(Instant at, int strand, State state) implements MapRunFact {}

    /**
     * Too many children failed, or its items could not be read, or its results not be written.
     *
     * @param outcomes how many children had ended how, by the names of their errors
     */
    @API(status = Status.EXPERIMENTAL)
    record Failed(
            Instant at,
            int strand,
            State state,
            @Nullable String error,
            @Nullable String cause,
            Map<String, Long> outcomes)
            implements MapRunFact {}

    /** It was cut short because another strand failed. */
    @API(status = Status.EXPERIMENTAL)
    record Aborted(Instant at, int strand, State state) implements MapRunFact {}
}
