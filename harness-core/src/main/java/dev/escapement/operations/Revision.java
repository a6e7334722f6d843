package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.StateMachine;
import dev.escapement.json.Json;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A state of a machine between two changes.
 *
 * @param id {@code null} for the first, which the service does not name
 * @param machine what starts from it
 * @param since when it was made
 */
@API(status = Status.EXPERIMENTAL)
public record Revision(
        @Nullable String id,
        StateMachine machine,
        String definition,
        String roleArn,
        JsonNode logging,
        JsonNode tracing,
        JsonNode encryption,
        Instant since) {

    private static final JsonNode NO_LOGGING =
            Json.object().put("includeExecutionData", false).put("level", "OFF").build();
    private static final JsonNode NO_TRACING =
            Json.object().put("enabled", false).build();
    private static final JsonNode OWN_KEY =
            Json.object().put("type", "AWS_OWNED_KEY").build();

    static Revision first(StateMachine machine, MachineRequest request, Instant now) {
        return new Revision(
                null,
                machine,
                request.definition(),
                request.roleArn(),
                Objects.requireNonNullElse(request.logging(), NO_LOGGING),
                Objects.requireNonNullElse(request.tracing(), NO_TRACING),
                Objects.requireNonNullElse(request.encryption(), OWN_KEY),
                now);
    }

    Revision changed(StateMachine other, MachineChange change, String newId, Instant now) {
        return new Revision(
                newId,
                other,
                Objects.requireNonNullElse(change.definition(), definition),
                Objects.requireNonNullElse(change.roleArn(), roleArn),
                Objects.requireNonNullElse(change.logging(), logging),
                Objects.requireNonNullElse(change.tracing(), tracing),
                Objects.requireNonNullElse(change.encryption(), encryption),
                now);
    }

    /** Whether a change leaves everything as it is. */
    boolean isKeptBy(MachineChange change) {
        return definition.equals(Objects.requireNonNullElse(change.definition(), definition))
                && roleArn.equals(Objects.requireNonNullElse(change.roleArn(), roleArn))
                && isConfiguredAs(change.logging(), change.tracing(), change.encryption());
    }

    /** Whether it was configured like this; what is {@code null} is not asked for. */
    boolean isConfiguredAs(@Nullable JsonNode log, @Nullable JsonNode trace, @Nullable JsonNode key) {
        return logging.equals(Objects.requireNonNullElse(log, logging))
                && tracing.equals(Objects.requireNonNullElse(trace, tracing))
                && encryption.equals(Objects.requireNonNullElse(key, encryption));
    }

    /** Its name where one is needed. */
    String idOrInitial() {
        return Objects.requireNonNullElse(id, "INITIAL");
    }
}
