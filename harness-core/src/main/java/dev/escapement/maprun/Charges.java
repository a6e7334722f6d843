package dev.escapement.maprun;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What children are billed for, as whole numbers, so that millions of them can be added up.
 *
 * @param starts of Standard executions
 * @param transitions of Standard executions
 * @param requests of Express executions
 * @param expressUnits of Express executions: steps of time multiplied by steps of memory
 */
@API(status = Status.INTERNAL)
public record Charges(long starts, long transitions, long requests, long expressUnits) {

    /** Nothing. */
    public static final Charges NONE = new Charges(0, 0, 0, 0);

    /** Both together. */
    public Charges plus(Charges other) {
        return new Charges(
                starts + other.starts,
                transitions + other.transitions,
                requests + other.requests,
                expressUnits + other.expressUnits);
    }

    /** What came on top of something. */
    Charges since(Charges before) {
        return new Charges(
                starts - before.starts,
                transitions - before.transitions,
                requests - before.requests,
                expressUnits - before.expressUnits);
    }
}
