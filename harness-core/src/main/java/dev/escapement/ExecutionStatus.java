package dev.escapement;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How an execution stands, in the service's words. */
@API(status = Status.EXPERIMENTAL)
public enum ExecutionStatus {
    /** It has not ended. */
    RUNNING,
    /** It ended well. */
    SUCCEEDED,
    /** It ended with an error. */
    FAILED,
    /** Its time was up. */
    TIMED_OUT,
    /** It was stopped from outside. */
    ABORTED
}
