package dev.escapement.maprun;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How a child execution of a Map run ended. */
@API(status = Status.EXPERIMENTAL)
public enum ChildOutcome {
    /** Well. */
    SUCCEEDED,
    /** With an error. */
    FAILED,
    /** It took too long. */
    TIMED_OUT,
    /** It was stopped, because of the others or from outside. */
    ABORTED;

    /** Whether it counts against what a Map tolerates. */
    public boolean isFailure() {
        return this == FAILED || this == TIMED_OUT;
    }
}
