package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Who had a say in an error.
 *
 * @param catchIndex the catcher that took it, counted from 0; {@code null} if none did
 * @param retryIndex the retrier that names it, counted from 0, also when it has no attempt left; {@code null} if none does
 * @param retryBackoffIntervalSeconds how long it would wait before the next attempt, without any jitter; {@code null} if there is none
 */
@API(status = Status.EXPERIMENTAL)
public record ErrorDetails(
        @Nullable Integer catchIndex,
        @Nullable Integer retryIndex,
        @Nullable Integer retryBackoffIntervalSeconds) {

    static ErrorDetails retriedBy(int index, long seconds) {
        return new ErrorDetails(null, index, (int) Math.min(Integer.MAX_VALUE, seconds));
    }

    static @Nullable ErrorDetails handledBy(int exhaustedRetrier, int catcher) {
        return exhaustedRetrier < 0 && catcher < 0
                ? null
                : new ErrorDetails(catcher < 0 ? null : catcher, exhaustedRetrier < 0 ? null : exhaustedRetrier, null);
    }

    JsonNode toJson() {
        ObjectBuilder details = Json.object();
        put(details, "catchIndex", catchIndex);
        put(details, "retryIndex", retryIndex);
        put(details, "retryBackoffIntervalSeconds", retryBackoffIntervalSeconds);
        return details.build();
    }

    private static void put(ObjectBuilder details, String name, @Nullable Integer value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
