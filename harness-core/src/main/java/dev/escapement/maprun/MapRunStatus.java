package dev.escapement.maprun;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How a Map run stands, in the service's words. */
@API(status = Status.EXPERIMENTAL)
public enum MapRunStatus {
    /** It has not ended. */
    RUNNING,
    /** It ended with no more failures than tolerated. */
    SUCCEEDED,
    /** Too many children failed, or items or results got stuck. */
    FAILED,
    /** The execution around it ended first. */
    ABORTED
}
