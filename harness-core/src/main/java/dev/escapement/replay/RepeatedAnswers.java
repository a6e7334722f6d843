package dev.escapement.replay;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.recording.Recording;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Answers as a recording says, also where more is asked than was recorded: a state that was answered before gets its last good answer
 * again, or its last one if none was good. For runs that go other ways than the recorded one, such as those with faults.
 *
 * <pre>{@code
 * Simulation.builder().answering(new RepeatedAnswers(recording, compensations));
 * }</pre>
 *
 * <p>What a state answers that was never answered is asked from somebody else. For one run.
 */
@API(status = Status.EXPERIMENTAL)
public final class RepeatedAnswers implements Integration {

    private final RecordedAnswers recorded;
    private final Integration otherwise;
    private final Map<String, TaskReply> last = new LinkedHashMap<>();
    private boolean missing;

    /** Answers from the recording, and asks {@code otherwise} for states that it knows nothing of. */
    public RepeatedAnswers(Recording recording, Integration otherwise) {
        this.recorded = new RecordedAnswers(recording, call -> {
            missing = true;
            return TaskReply.awaiting();
        });
        this.otherwise = otherwise;
    }

    @Override
    public void joins(Outside outside) {
        recorded.joins(outside);
        otherwise.joins(outside);
    }

    @Override
    public TaskReply call(TaskCall call) {
        missing = false;
        String state = call.site().state();
        TaskReply reply = recorded.call(call);
        if (missing) {
            TaskReply again = last.get(state);
            return again == null ? otherwise.call(call) : again;
        }
        if (endsWell(reply) || !endsWell(last.get(state))) {
            last.put(state, reply);
        }
        return reply;
    }

    @Override
    public void abandoned(TaskCall call) {
        otherwise.abandoned(call);
    }

    private static boolean endsWell(@Nullable TaskReply reply) {
        if (reply instanceof TaskReply.Submitted accepted) {
            return endsWell(accepted.next());
        } else if (reply instanceof TaskReply.PickedUp taken) {
            return endsWell(taken.next());
        }
        return reply instanceof TaskReply.Settled end && end.outcome() instanceof TaskOutcome.Succeeded;
    }
}
