package dev.escapement.integration;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A task token that cannot be handed back (asl-reference 6.6). */
@API(status = Status.EXPERIMENTAL)
public final class TaskTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** An answer of the service: its error code and text. */
    public TaskTokenException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The service's error code: {@code InvalidToken}, {@code TaskTimedOut}, {@code TaskDoesNotExist} or {@code InvalidOutput}. */
    public String code() {
        return code;
    }
}
