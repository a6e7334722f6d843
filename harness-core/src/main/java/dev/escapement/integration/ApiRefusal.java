package dev.escapement.integration;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What Step Functions answers to a request that it does not carry out: its error code and text. */
@API(status = Status.EXPERIMENTAL)
public class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** An answer of the service: its error code and text. */
    public ApiRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The service's error code, such as {@code ExecutionAlreadyExists}. */
    public final String code() {
        return code;
    }
}
