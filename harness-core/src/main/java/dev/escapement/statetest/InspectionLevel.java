package dev.escapement.statetest;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How much a test tells beside the outcome. */
@API(status = Status.EXPERIMENTAL)
public enum InspectionLevel {
    /** Nothing more. */
    INFO,
    /** Every value on the way through the state. */
    DEBUG,
    /** These, and the request and response of an HTTP Task. */
    TRACE
}
