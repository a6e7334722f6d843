package dev.escapement.replay;

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

    @Nullable String text(String member) {
        JsonNode value = details.get(member);
        return value == null || value.isNull() ? null : value.asText();
    }
}
