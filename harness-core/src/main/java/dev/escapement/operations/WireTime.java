package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as the wire has them: seconds since the epoch with a fraction of milliseconds (asl-reference 9.1). */
final class WireTime {

    private static final double MILLIS = 1_000.0;

    private WireTime() {}

    static JsonNode of(Instant instant) {
        long millis = instant.toEpochMilli();
        return millis % 1_000 == 0 ? Json.number(millis / 1_000) : Json.number((double) millis / MILLIS);
    }

    static @Nullable JsonNode ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }
}
