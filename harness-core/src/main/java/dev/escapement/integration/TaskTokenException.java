package dev.escapement.integration;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A task token that cannot be handed back (asl-reference 6.6), with the code {@code InvalidToken}, {@code TaskTimedOut},
 * {@code TaskDoesNotExist} or {@code InvalidOutput}.
 */
@API(status = Status.EXPERIMENTAL)
public final class TaskTokenException extends ApiRefusal {

    private static final long serialVersionUID = 1L;

    /** An answer of the service: its error code and text. */
    public TaskTokenException(String code, String message) {
        super(code, message);
    }
}
