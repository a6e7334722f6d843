package dev.escapement.replay;

import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskTokenException;
import dev.escapement.recording.RecordedEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Signs of life, of which no history tells: as long as an attempt was not recorded as timed out, somebody must have sent them; before
 * a timeout, the last one was sent a heartbeat earlier.
 */
final class RecordedHeartbeats {

    private final Outside outside;

    RecordedHeartbeats(Outside outside) {
        this.outside = outside;
    }

    void keepAlive(TaskCall call, RecordedAttempt attempt) {
        Duration heartbeat = call.heartbeat();
        String token = call.taskToken();
        Duration end = new RecordedReply(attempt, call).untilOutcome();
        RecordedEvent outcome = attempt.outcome();
        if (heartbeat == null || token == null || end == null || outcome == null || end.compareTo(heartbeat) < 0) {
            return;
        }
        boolean missed = outcome.type().apiName().endsWith("TimedOut") && !isOver(call.timeout(), end);
        Duration last = missed ? end.minus(heartbeat) : end;
        beat(token, heartbeat.dividedBy(2), Duration.ZERO, last, missed);
    }

    /** Each sign is sent when the one before was: there may be thousands. */
    private void beat(String token, Duration pace, Duration sent, Duration last, boolean exactly) {
        Duration next = sent.plus(pace);
        boolean over = next.compareTo(last) >= 0;
        if (over && !(exactly && sent.compareTo(last) < 0)) {
            return;
        }
        Duration at = over ? last : next;
        outside.after(at.minus(sent), () -> {
            if (isOpen(token)) {
                beat(token, pace, at, last, exactly);
            }
        });
    }

    private boolean isOpen(String token) {
        try {
            outside.taskTokens().heartbeat(token);
            return true;
        } catch (TaskTokenException settled) {
            return false;
        }
    }

    private static boolean isOver(@Nullable Duration timeout, Duration elapsed) {
        return timeout != null && elapsed.compareTo(timeout) >= 0;
    }
}
