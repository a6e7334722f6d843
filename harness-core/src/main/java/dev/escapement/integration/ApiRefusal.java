package dev.escapement.integration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What Step Functions answers to a request that it does not carry out: its error code and text. */
@API(status = Status.EXPERIMENTAL)
public class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final LinkedHashMap<String, String> details = new LinkedHashMap<>();

    /** An answer of the service: its error code and text. */
    public ApiRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The same with another member beside code and text, such as a reason. */
    public final ApiRefusal with(String member, String value) {
        details.put(member, value);
        return this;
    }

    /** What it tells beside code and text. */
    public final Map<String, String> details() {
        return Collections.unmodifiableMap(details);
    }

    /** The service's error code, such as {@code ExecutionAlreadyExists}. */
    public final String code() {
        return code;
    }
}
