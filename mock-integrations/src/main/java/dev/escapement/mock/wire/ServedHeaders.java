package dev.escapement.mock.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The headers of a real response as a workflow may see them: nothing of the real clock, and nothing that a stub server draws at random. */
final class ServedHeaders {

    private static final String OF_THE_STUB_SERVER = "matched-stub-";

    private ServedHeaders() {}

    static Map<String, List<String>> of(Map<String, List<String>> served, Instant at) {
        Map<String, List<String>> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        served.forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith(OF_THE_STUB_SERVER)) {
                seen.put(name, name.equalsIgnoreCase("Date") ? List.of(dateOf(at)) : values);
            }
        });
        return seen;
    }

    private static String dateOf(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
