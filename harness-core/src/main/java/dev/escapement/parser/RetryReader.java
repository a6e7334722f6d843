package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Retrier;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads retriers (asl-reference 1.3); nothing in them is ever evaluated. */
final class RetryReader {

    private static final FieldSet FIELDS =
            FieldSet.of("ErrorEquals IntervalSeconds MaxAttempts BackoffRate MaxDelaySeconds JitterStrategy Comment");

    private static final long INTERVAL_SECONDS = 1;
    private static final int ATTEMPTS = 3;
    private static final double BACKOFF_RATE = 2.0;

    private RetryReader() {}

    static List<Retrier> read(Draft draft) {
        List<Fields> retriers = draft.fields().objects("Retry");
        return retriers.stream()
                .map(retrier -> retrier(draft, retrier, retrier == retriers.get(retriers.size() - 1)))
                .toList();
    }

    private static Retrier retrier(Draft draft, Fields fields, boolean last) {
        fields.require("ErrorEquals");
        FIELDS.check(fields, draft.queryLanguage());
        fields.text("Comment");
        @Nullable String jitter = fields.oneOf("JitterStrategy", List.of("FULL", "NONE"));
        @Nullable JsonNode delay = Bounds.DELAY_SECONDS.read(fields, "MaxDelaySeconds");
        @Nullable JsonNode interval = Bounds.POSITIVE_SECONDS.read(fields, "IntervalSeconds");
        @Nullable JsonNode attempts = Bounds.ATTEMPTS.read(fields, "MaxAttempts");
        @Nullable JsonNode rate = Bounds.BACKOFF.read(fields, "BackoffRate");
        return new Retrier(
                ErrorNames.read(fields, last),
                Duration.ofSeconds(interval == null ? INTERVAL_SECONDS : interval.longValue()),
                attempts == null ? ATTEMPTS : attempts.intValue(),
                rate == null ? BACKOFF_RATE : rate.doubleValue(),
                delay == null ? null : Duration.ofSeconds(delay.longValue()),
                "FULL".equals(jitter));
    }
}
