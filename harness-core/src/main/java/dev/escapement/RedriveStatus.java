package dev.escapement;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Whether an execution can be redriven, in the service's words. */
@API(status = Status.EXPERIMENTAL)
public enum RedriveStatus {
    /** It can. */
    REDRIVABLE,
    /** It cannot. */
    NOT_REDRIVABLE,
    /** A child of a distributed Map that did not succeed: it can, by redriving the execution around it. */
    REDRIVABLE_BY_MAP_RUN
}
