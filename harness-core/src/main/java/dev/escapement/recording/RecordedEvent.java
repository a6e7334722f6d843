package dev.escapement.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEventType;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * An event of a recorded history.
 *
 * @param details its details; an empty object for types without any
 * @param timestamp {@code null} where the recording has none
 */
@API(status = Status.EXPERIMENTAL)
public record RecordedEvent(
        int id,
        int previousId,
        HistoryEventType type,
        JsonNode details,
        @Nullable Instant timestamp) {

    /** A member of its details as text; {@code null} where there is none. */
    public @Nullable String text(String member) {
        JsonNode value = details.get(member);
        return value == null || value.isNull() ? null : value.asText();
    }

    /** Whether it ends an execution, until a redrive. */
    public boolean ends() {
        return switch (type) {
            case EXECUTION_SUCCEEDED, EXECUTION_FAILED, EXECUTION_TIMED_OUT, EXECUTION_ABORTED -> true;
            default -> false;
        };
    }

    /** How a person calls it: {@code TaskStateEntered Charge (7)}. */
    public String label() {
        String name = text("name");
        return type.apiName() + (name == null ? "" : " " + name) + " (" + id + ")";
    }
}
