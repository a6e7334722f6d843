package dev.escapement.mock;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The script does not fit what was asked of it: the test is wrong, not the workflow. Stops the run. */
@API(status = Status.EXPERIMENTAL)
public final class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScriptException(String message) {
        super(message);
    }

    ScriptException(String message, Throwable reason) {
        super(message, reason);
    }
}
