package dev.escapement.fault.run;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Two runs with the same seed and the same faults went differently: whoever answers depends on something else. */
@API(status = Status.EXPERIMENTAL)
public final class NotRepeatableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRepeatableException(String difference) {
        super("Two runs with the same seed went differently, so nothing can be learned from breaking them: "
                + difference
                + "\nWhoever answers may depend on the virtual clock, on Outside.chance and on what it was asked in this run."
                + " Is it made anew for every run?");
    }
}
