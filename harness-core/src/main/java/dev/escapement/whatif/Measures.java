package dev.escapement.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.reading.Prices;
import dev.escapement.reading.Usage;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What one execution amounted to.
 *
 * @param status how it ended
 * @param path the states that were entered, in the order of the events
 * @param steps which state followed which, sorted; unlike the path, the same in whatever order concurrent branches went
 * @param transitions what a Standard workflow is billed for
 * @param largestPayload of what entered or left a state, in bytes
 * @param usage what billing counts; the memory of an Express execution is estimated from its largest payload
 */
@API(status = Status.EXPERIMENTAL)
public record Measures(
        String status,
        @Nullable String error,
        @Nullable String cause,
        @Nullable JsonNode output,
        List<String> path,
        List<String> steps,
        int transitions,
        int largestPayload,
        Usage usage) {

    private static final int EXPRESS_MEGABYTES = 50;
    private static final int MEGABYTE = 1_048_576;

    /** Of a character in UTF-8. */
    private static final int MOST_BYTES = 3;

    /** What a recording tells. */
    public static Measures of(Recording recording, boolean express) {
        Footsteps footsteps = Footsteps.of(recording.events());
        int payload = largestPayload(recording.events());
        return new Measures(
                recording.status(),
                recording.error(),
                recording.cause(),
                parsed(recording.output()),
                footsteps.path(),
                footsteps.steps(),
                footsteps.transitions(),
                payload,
                express
                        ? Usage.express(duration(recording), EXPRESS_MEGABYTES + (payload + MEGABYTE - 1) / MEGABYTE)
                        : Usage.standard(footsteps.transitions()));
    }

    /** What it costs. */
    public BigDecimal cost(Prices prices) {
        return usage.cost(prices);
    }

    /** How it ended, in a few words: {@code FAILED Card.Declined}. */
    public String ending() {
        return error == null || error.isEmpty() ? status : status + " " + error;
    }

    private static Duration duration(Recording recording) {
        Instant from = recording.startedAt();
        Instant to = recording.stoppedAt();
        return from == null || to == null || to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    /** The longest text first: a text is hardly ever shorter than its value, so that few need be read. */
    private static int largestPayload(List<RecordedEvent> events) {
        List<String> texts = new ArrayList<>();
        for (RecordedEvent event : events) {
            String text = Footsteps.isEntry(event)
                    ? event.text("input")
                    : Footsteps.isExit(event) ? event.text("output") : null;
            if (text != null) {
                texts.add(text);
            }
        }
        texts.sort(Comparator.comparing(String::length).reversed());
        int largest = 0;
        for (String text : texts) {
            if ((long) text.length() * MOST_BYTES <= largest) {
                break;
            }
            if (text.getBytes(StandardCharsets.UTF_8).length > largest) {
                JsonNode payload = parsed(text);
                largest = Math.max(largest, payload == null ? 0 : Json.size(payload));
            }
        }
        return largest;
    }

    /** What was cut off is no JSON, and nothing can be said about it. */
    private static @Nullable JsonNode parsed(@Nullable String text) {
        try {
            return text == null ? null : Json.parse(text);
        } catch (JsonSyntaxException cutOff) {
            return null;
        }
    }
}
