package dev.escapement.mock.config;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A mock configuration file that is wrong, or that does not say what a run asks of it; with the places in the file. */
@API(status = Status.EXPERIMENTAL)
public final class MockConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MockConfigException(String message) {
        super(message);
    }
}
