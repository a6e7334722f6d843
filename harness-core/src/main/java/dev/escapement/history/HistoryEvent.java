package dev.escapement.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.Fact;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One event as the service's history tells it. Its details are written out when asked for.
 *
 * @param id counted from 1 over the whole execution
 * @param previousId the event that caused it; 0 for none
 */
@API(status = Status.EXPERIMENTAL)
public record HistoryEvent(int id, int previousId, HistoryEventType type, Fact fact) {

    /** When it happened, on the virtual clock. */
    public Instant timestamp() {
        return fact.at();
    }

    /** Its details; {@code null} for types without any. */
    public @Nullable JsonNode details() {
        return type.detailsMember() == null ? null : EventDetails.of(fact);
    }

    /** The event as {@code aws stepfunctions get-execution-history} prints it. */
    public JsonNode toJson() {
        ObjectBuilder event = Json.object()
                .put("timestamp", Timestamps.cli(timestamp()))
                .put("type", type.apiName())
                .put("id", id)
                .put("previousEventId", previousId);
        String member = type.detailsMember();
        return member == null
                ? event.build()
                : event.put(member, EventDetails.of(fact)).build();
    }
}
