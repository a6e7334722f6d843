package dev.escapement.fault.sweep;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A sweep that makes no sense: nothing to break, or a name that does not exist. */
@API(status = Status.EXPERIMENTAL)
public final class SweepException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    SweepException(String message) {
        super(message);
    }
}
