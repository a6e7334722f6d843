package dev.escapement;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The two types of workflow. */
@API(status = Status.EXPERIMENTAL)
public enum WorkflowType {
    /** Up to a year, with a history. */
    STANDARD,
    /** Up to five minutes. */
    EXPRESS
}
