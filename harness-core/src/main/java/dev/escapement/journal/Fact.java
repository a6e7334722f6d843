package dev.escapement.journal;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Something that happened in one execution. Not to be implemented outside this room. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Fact permits ExecutionFact, StateFact, TaskFact, ForkFact, MapRunFact {

    /** The virtual time. */
    Instant at();

    /** The number of the strand it happened on; the root is 0. */
    int strand();

    /** Whether the service's history has an event for it; such facts are numbered. */
    default boolean isEvent() {
        return true;
    }
}
