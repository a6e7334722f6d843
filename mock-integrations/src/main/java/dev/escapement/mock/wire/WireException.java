package dev.escapement.mock.wire;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A call cannot go over the wire: the test is wrong, and is told what is missing. The workflow never sees it. */
@API(status = Status.EXPERIMENTAL)
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what is missing, and how to mend it. */
    public WireException(String message) {
        super(message);
    }

    WireException(String message, @Nullable Throwable reason) {
        super(message, reason);
    }
}
