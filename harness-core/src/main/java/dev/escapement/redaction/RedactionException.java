package dev.escapement.redaction;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A rule that makes no sense, or cannot be applied. */
@API(status = Status.EXPERIMENTAL)
public final class RedactionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    RedactionException(String message) {
        super(message);
    }
}
