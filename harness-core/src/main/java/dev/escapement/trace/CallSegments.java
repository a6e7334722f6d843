package dev.escapement.trace;

import dev.escapement.journal.TaskFact;
import dev.escapement.services.TaskResource;
import org.jspecify.annotations.Nullable;

/** Puts what happened to a call into the attempt that made it. */
final class CallSegments {

    private CallSegments() {}

    /** Whether the attempt has ended with that. */
    static boolean add(TaskFact fact, SegmentDraft attempt) {
        if (fact instanceof TaskFact.Started started) {
            begin(started, attempt);
        } else if (fact instanceof TaskFact.Submitted) {
            attempt.inner().annotated("submitted_at", fact.at().toString());
        } else if (fact instanceof TaskFact.Heartbeat) {
            attempt.inner().annotated("last_heartbeat_at", fact.at().toString());
        }
        SegmentTrouble trouble = trouble(fact);
        boolean over = trouble != null || fact instanceof TaskFact.Succeeded;
        if (over) {
            attempt.end(fact.at(), trouble == null ? SegmentTrouble.NONE : trouble);
        }
        return over;
    }

    private static void begin(TaskFact.Started fact, SegmentDraft attempt) {
        SegmentDraft call = attempt.open(SegmentKind.CALL, name(fact.resource()), fact.at())
                .annotated("resource", fact.resource().arn());
        if (fact.worker() != null) {
            call.annotated("worker", fact.worker());
        }
    }

    private static @Nullable SegmentTrouble trouble(TaskFact fact) {
        if (fact instanceof TaskFact.Failed failed) {
            return SegmentTrouble.of(failed.error(), failed.cause());
        } else if (fact instanceof TaskFact.NotStarted failed) {
            return SegmentTrouble.of(failed.error(), failed.cause());
        } else if (fact instanceof TaskFact.NotSubmitted failed) {
            return SegmentTrouble.of(failed.error(), failed.cause());
        }
        return fact instanceof TaskFact.TimedOut ? SegmentTrouble.of("States.Timeout", null) : null;
    }

    private static String name(TaskResource resource) {
        return switch (resource.kind()) {
            case FUNCTION, ACTIVITY -> resource.action();
            case SERVICE, SDK -> resource.service() + ":" + resource.action();
        };
    }
}
