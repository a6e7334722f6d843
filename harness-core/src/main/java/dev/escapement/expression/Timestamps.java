package dev.escapement.expression;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The texts that the service takes for points in time: {@code 2026-01-31T08:00:00Z}, {@code 2026-01-31T08:00:00.5+01:00}. */
@API(status = Status.EXPERIMENTAL)
public final class Timestamps {

    private Timestamps() {}

    /** The point in time; {@code null} if the text is none: no offset, no upper-case {@code T}, no such day. */
    public static @Nullable Instant parse(String text) {
        boolean candidate = text.indexOf('T') > 0 && text.indexOf('z') < 0;
        try {
            return candidate ? OffsetDateTime.parse(text).toInstant() : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Whether the text is a point in time. */
    public static boolean isValid(String text) {
        return parse(text) != null;
    }
}
