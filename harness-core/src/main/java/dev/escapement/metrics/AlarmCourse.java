package dev.escapement.metrics;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How an alarm stood over a stretch of virtual time.
 *
 * @param changes in their order
 */
@API(status = Status.EXPERIMENTAL)
public record AlarmCourse(String alarm, List<AlarmChange> changes) {

    /** Takes the changes over. */
    public AlarmCourse {
        changes = List.copyOf(changes);
    }

    /** Whether it ever went off. */
    public boolean fired() {
        return firedAt() != null;
    }

    /** When it went off for the first time; {@code null} if it never did. */
    public @Nullable Instant firedAt() {
        return changes.stream()
                .filter(change -> change.state() == AlarmState.ALARM)
                .map(AlarmChange::at)
                .findFirst()
                .orElse(null);
    }

    /** How it stood in the end. */
    public AlarmState state() {
        return changes.isEmpty()
                ? AlarmState.INSUFFICIENT_DATA
                : changes.get(changes.size() - 1).state();
    }

    @Override
    public String toString() {
        return alarm + ": "
                + (changes.isEmpty()
                        ? "INSUFFICIENT_DATA all along"
                        : changes.stream()
                                .map(change -> change.state() + " from " + change.at())
                                .collect(Collectors.joining(", ")));
    }
}
