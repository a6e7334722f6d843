package dev.escapement.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which executions the service redrives, and its words for those that it does not (asl-reference 8.5). */
final class RedriveRules {

    private static final Duration REDRIVABLE_PERIOD = Duration.ofDays(14);
    private static final Instant LAUNCH = Instant.parse("2023-11-15T00:00:00Z");

    private RedriveRules() {}

    static @Nullable String refusalOf(Run run) {
        Ending ending = run.ending();
        if (ending.isOpen() || ending.status() == Ending.Status.SUCCEEDED) {
            return "Execution is " + ending.status() + " and cannot be redriven";
        }
        if (run.startedAt().isBefore(LAUNCH)) {
            return "Execution was started before the launch of RedriveExecution";
        }
        Limits limits = run.world().limits();
        if (run.journal().events() >= limits.historyEvents() - 1) {
            return "Execution history event limit exceeded";
        }
        if (!run.now().isBefore(run.startedAt().plus(limits.standardDuration()))) {
            return "Execution has exceeded the max execution time";
        }
        Instant closedAt = ending.at();
        return closedAt != null && run.now().isAfter(closedAt.plus(REDRIVABLE_PERIOD))
                ? "Execution redrivable period exceeded"
                : null;
    }
}
