package dev.escapement.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One record in CloudWatch Logs: an event of the history, as it is logged (asl-reference 3.13).
 *
 * @param id of the event, counted from 1 over the whole execution, logged or not
 * @param previousId of the event that caused it; 0 for none
 * @param details members in alphabetical order; empty for types without any
 * @param redriveCount how often the execution had been redriven by then
 * @param mapRunArn the Map run that the execution is a child of; {@code null} for one of its own
 */
@API(status = Status.EXPERIMENTAL)
public record LogRecord(
        int id,
        HistoryEventType type,
        JsonNode details,
        int previousId,
        Instant timestamp,
        String executionArn,
        int redriveCount,
        @Nullable String mapRunArn) {

    /** As it stands in the log: numbers as text, the time in milliseconds. */
    public JsonNode toJson() {
        ObjectBuilder record = Json.object(8)
                .put("id", Integer.toString(id))
                .put("type", type.apiName())
                .put("details", details)
                .put("previous_event_id", Integer.toString(previousId))
                .put("event_timestamp", Long.toString(timestamp.toEpochMilli()))
                .put("execution_arn", executionArn)
                .putIfPresent("map_run_arn", mapRunArn)
                .put("redrive_count", Integer.toString(redriveCount));
        return record.build();
    }

    @Override
    public String toString() {
        return Json.write(toJson());
    }
}
