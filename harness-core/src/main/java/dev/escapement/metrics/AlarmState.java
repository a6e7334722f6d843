package dev.escapement.metrics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How an alarm stands. */
@API(status = Status.EXPERIMENTAL)
public enum AlarmState {
    /** Too little is known. */
    INSUFFICIENT_DATA,
    /** All is well. */
    OK,
    /** It has gone off. */
    ALARM
}
