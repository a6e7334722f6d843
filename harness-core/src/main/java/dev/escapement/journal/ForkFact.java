package dev.escapement.journal;

import dev.escapement.definition.State;
import dev.escapement.simulation.StrandPath;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A fact about a Parallel or Map and its branches or iterations. */
@API(status = Status.EXPERIMENTAL)
public sealed interface ForkFact extends Fact {

    /** The Parallel or Map. */
    State state();

    /** Its children are about to start. */
    @API(status = Status.EXPERIMENTAL)
    record Started(Instant at, int strand, State state, int length) implements ForkFact {}

    /** A branch began on a strand of its own. */
    @API(status = Status.EXPERIMENTAL)
    record BranchStarted(Instant at, int strand, State state, StrandPath path, int parentStrand) implements ForkFact {

        @Override
        public boolean isEvent() {
            return false;
        }
    }

    /** An iteration began on a strand of its own; {@code afterStrand} made room for it, or is -1 for those of the first wave. */
    @API(status = Status.EXPERIMENTAL)
    record IterationStarted(Instant at, int strand, State state, StrandPath path, int parentStrand, int afterStrand)
            implements ForkFact {}

    /** An iteration ended well. */
    @API(status = Status.EXPERIMENTAL)
    record IterationSucceeded(Instant at, int strand, State state, int index, int parentStrand) implements ForkFact {}

    /** An iteration failed. */
    @API(status = Status.EXPERIMENTAL)
    record IterationFailed(Instant at, int strand, State state, int index) implements ForkFact {}

    /** An iteration was cut short because another failed. */
    @API(status = Status.EXPERIMENTAL)
    record IterationAborted(Instant at, int strand, State state, int index, int failedStrand) implements ForkFact {}

    /** All children ended well, this one last; -1 when there were none, the Map's own strand after a Map run. */
    @API(status = Status.EXPERIMENTAL)
    record Succeeded(Instant at, int strand, State state, int lastStrand) implements ForkFact {}

    /** The state failed, for good, because of a child or of itself. */
    @API(status = Status.EXPERIMENTAL)
    record Failed(Instant at, int strand, State state, int failedStrand) implements ForkFact {}
}
