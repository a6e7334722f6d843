package dev.escapement.cli;

import dev.escapement.mock.endpoint.LocalEndpoint;
import dev.escapement.services.NearestNames;
import java.time.Duration;
import java.util.List;

/** What somebody at a keyboard tells an endpoint. */
record ClockWords(LocalEndpoint endpoint) {

    private static final List<String> WORDS = List.of("advance", "next", "idle", "status", "quit");

    /** Does it, and says what there is to say. */
    String obey(String line) {
        String[] words = line.split("\\s+", 2);
        return switch (words[0]) {
            case "" -> "";
            case "advance" -> advance(words.length > 1 ? words[1] : "");
            case "next" -> endpoint.advanceToNextEvent() ? "It is " + endpoint.now() : "Nothing is left to happen";
            case "idle" -> endpoint.runUntilIdle().toString();
            case "status" -> endpoint.standstill().toString();
            default ->
                "There is no '" + words[0] + "'" + NearestNames.hint(words[0], WORDS) + " (" + String.join(", ", WORDS)
                        + ")";
        };
    }

    private String advance(String text) {
        Duration duration = Durations.read(text);
        if (duration == null) {
            return "advance wants a duration such as 90s or 3h, not '" + text + "'";
        }
        endpoint.advanceBy(duration);
        return "It is " + endpoint.now();
    }
}
