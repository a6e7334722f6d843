package dev.escapement.junit.scenario;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A scenario file that makes no sense; carries no stack trace, for it speaks about a text. */
@API(status = Status.INTERNAL)
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScenarioException(String message) {
        super(message, null, false, false);
    }
}
