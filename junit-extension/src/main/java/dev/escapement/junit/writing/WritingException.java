package dev.escapement.junit.writing;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** No test can be written from what happened, and why. */
@API(status = Status.EXPERIMENTAL)
public final class WritingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WritingException(String message) {
        super(message);
    }
}
