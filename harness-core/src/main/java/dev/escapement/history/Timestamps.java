package dev.escapement.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Instants in the ways of the service's tools. */
@API(status = Status.INTERNAL)
public final class Timestamps {

    private static final DateTimeFormatter CLI = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** As the command line prints them: microseconds and an offset. */
    public static String cli(Instant instant) {
        return CLI.format(instant);
    }
}
