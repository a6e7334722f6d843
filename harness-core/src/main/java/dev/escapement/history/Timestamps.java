package dev.escapement.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants in the ways of the service's tools. */
final class Timestamps {

    private static final DateTimeFormatter CLI = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** As the command line prints them: microseconds and an offset. */
    static String cli(Instant instant) {
        return CLI.format(instant);
    }
}
