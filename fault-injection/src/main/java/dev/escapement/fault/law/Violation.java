package dev.escapement.fault.law;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A law that a run broke.
 *
 * @param rule what should have held; the same for all runs that fail in the same way
 * @param detail what was seen in this run
 */
@API(status = Status.EXPERIMENTAL)
public record Violation(String rule, String detail) {

    @Override
    public String toString() {
        return rule + ": " + detail;
    }
}
