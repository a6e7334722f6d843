package dev.escapement.recording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what events lack that they had when they happened. */
final class Gaps {

    private Gaps() {}

    static List<Gap> of(List<RecordedEvent> events) {
        List<Gap> gaps = new ArrayList<>();
        for (RecordedEvent event : events) {
            String member = dataOf(event);
            if (member == null) {
                continue;
            }
            if (!event.details().has(member)) {
                gaps.add(new Gap(Gap.Kind.DATA, event.id(), "the " + member + " of " + event.label()));
            } else if (Recording.isTruncated(event, member)) {
                gaps.add(new Gap(Gap.Kind.TRUNCATED, event.id(), "the rest of the " + member + " of " + event.label()));
            }
        }
        return gaps;
    }

    /** The member that holds the data of such an event; {@code null} if it has none. */
    private static @Nullable String dataOf(RecordedEvent event) {
        return switch (event.type()) {
            case EXECUTION_STARTED,
                    LAMBDA_FUNCTION_SCHEDULED,
                    ACTIVITY_SCHEDULED,
                    CHOICE_STATE_ENTERED,
                    FAIL_STATE_ENTERED,
                    MAP_STATE_ENTERED,
                    PARALLEL_STATE_ENTERED,
                    PASS_STATE_ENTERED,
                    SUCCEED_STATE_ENTERED,
                    TASK_STATE_ENTERED,
                    WAIT_STATE_ENTERED -> "input";
            case TASK_SCHEDULED -> "parameters";
            case EXECUTION_SUCCEEDED,
                    LAMBDA_FUNCTION_SUCCEEDED,
                    ACTIVITY_SUCCEEDED,
                    TASK_SUBMITTED,
                    TASK_SUCCEEDED,
                    CHOICE_STATE_EXITED,
                    MAP_STATE_EXITED,
                    PARALLEL_STATE_EXITED,
                    PASS_STATE_EXITED,
                    SUCCEED_STATE_EXITED,
                    TASK_STATE_EXITED,
                    WAIT_STATE_EXITED -> "output";
            default -> null;
        };
    }
}
