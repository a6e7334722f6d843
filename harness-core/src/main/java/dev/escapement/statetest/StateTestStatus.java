package dev.escapement.statetest;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What would come of the state. */
@API(status = Status.EXPERIMENTAL)
public enum StateTestStatus {
    /** It would lead on, or end its workflow well. */
    SUCCEEDED,
    /** It would fail its workflow. */
    FAILED,
    /** It would try again. */
    RETRIABLE,
    /** It would lead on through a catcher. */
    CAUGHT_ERROR
}
