package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.WorkflowType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A machine to be created, as CreateStateMachine takes it.
 *
 * <pre>{@code
 * MachineRequest.of("Checkout", definition).underRole(role).tagged("team", "payments")
 * }</pre>
 *
 * @param definition the definition as text; it is compared as such
 * @param logging the {@code loggingConfiguration}; {@code null} for none
 * @param tracing the {@code tracingConfiguration}; {@code null} for none
 * @param encryption the {@code encryptionConfiguration}; {@code null} for none
 */
@API(status = Status.EXPERIMENTAL)
public record MachineRequest(
        String name,
        WorkflowType type,
        String definition,
        String roleArn,
        @Nullable JsonNode logging,
        @Nullable JsonNode tracing,
        @Nullable JsonNode encryption,
        Map<String, String> tags) {

    private static final String SOME_ROLE = "arn:aws:iam::123456789012:role/StepFunctionsRole";

    /** Takes the tags over. */
    public MachineRequest {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /** A Standard workflow under some role. */
    public static MachineRequest of(String name, String definition) {
        return new MachineRequest(
                name, WorkflowType.STANDARD, definition, SOME_ROLE, null, null, null, new LinkedHashMap<>());
    }

    /** The same of another type. */
    public MachineRequest ofType(WorkflowType other) {
        return new MachineRequest(name, other, definition, roleArn, logging, tracing, encryption, tags);
    }

    /** The same under another role. */
    public MachineRequest underRole(String other) {
        return new MachineRequest(name, type, definition, other, logging, tracing, encryption, tags);
    }

    /** The same with another tag. */
    public MachineRequest tagged(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(tags);
        more.put(key, value);
        return new MachineRequest(name, type, definition, roleArn, logging, tracing, encryption, more);
    }
}
