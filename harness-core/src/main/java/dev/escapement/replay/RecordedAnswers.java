package dev.escapement.replay;

import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.integration.CallSite;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.simulation.StrandPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Answers Tasks as a recorded history says they were answered: by state, iteration and order of attempt, with the recorded
 * latencies.
 *
 * <pre>{@code
 * Simulation.builder().answering(new RecordedAnswers(history, call -> TaskReply.awaiting()));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class RecordedAnswers implements Integration {

    private final RecordedAttempts attempts;
    private final Set<String> maps = new LinkedHashSet<>();
    private final Integration otherwise;

    /** Answers from the history, and asks {@code otherwise} where it says nothing. */
    public RecordedAnswers(Recording history, Integration otherwise) {
        this.attempts = new RecordedAttempts(history);
        this.otherwise = otherwise;
        for (RecordedEvent event : history.events()) {
            if (event.type() == dev.escapement.history.HistoryEventType.MAP_ITERATION_STARTED) {
                maps.add(String.valueOf(event.text("name")));
            }
        }
    }

    @Override
    public TaskReply call(TaskCall call) {
        TaskReply recorded =
                attempts.next(iterationsAround(call.site()), call.site().state());
        return recorded == null ? otherwise.call(call) : recorded;
    }

    private List<String> iterationsAround(CallSite site) {
        List<String> place = new ArrayList<>();
        for (@Nullable StrandPath at = site.strand(); at != null && at.parent() != null; at = at.parent()) {
            if (maps.contains(at.state())) {
                place.add(RecordedPlaces.iteration(at.state(), at.index()));
            }
        }
        Collections.reverse(place);
        return place;
    }
}
