package dev.escapement.replay;

import dev.escapement.recording.RecordedEvent;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Two events that should be alike and are not.
 *
 * @param expected the recorded one; {@code null} if the other is too much
 * @param actual the other one; {@code null} if it is missing
 * @param details in what they differ, where both are there: {@code /output/n is 2, not 1}
 */
@API(status = Status.EXPERIMENTAL)
public record Difference(
        @Nullable RecordedEvent expected, @Nullable RecordedEvent actual, List<String> details) {

    public Difference {
        details = List.copyOf(details);
    }
}
