package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What of a machine is to change, as UpdateStateMachine takes it; what is {@code null} stays.
 *
 * <pre>{@code
 * account.machines().update(arn, MachineChange.to(definition));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public record MachineChange(
        @Nullable String definition,
        @Nullable String roleArn,
        @Nullable JsonNode logging,
        @Nullable JsonNode tracing,
        @Nullable JsonNode encryption) {

    /** Another definition. */
    public static MachineChange to(String definition) {
        return new MachineChange(definition, null, null, null, null);
    }

    /** Another role. */
    public static MachineChange toRole(String roleArn) {
        return new MachineChange(null, roleArn, null, null, null);
    }

    boolean isNothing() {
        return definition == null && roleArn == null && logging == null && tracing == null && encryption == null;
    }
}
