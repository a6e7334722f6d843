package dev.escapement.engine;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How often an execution was redriven.
 *
 * @param last when it was for the last time; {@code null} if never
 * @param factsBefore how many facts its journal had by then
 */
@API(status = Status.INTERNAL)
public record Redrives(int count, @Nullable Instant last, int factsBefore) {

    static final Redrives NONE = new Redrives(0, null, 0);

    Redrives next(Instant now, int facts) {
        return new Redrives(count + 1, now, facts);
    }
}
