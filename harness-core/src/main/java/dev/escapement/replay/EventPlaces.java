package dev.escapement.replay;

import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** In which states the events of a recording happened. */
@API(status = Status.INTERNAL)
public final class EventPlaces {

    private final RecordedVisits visits;
    private final Map<Integer, RecordedEvent> events = new LinkedHashMap<>();

    /** Follows the causal chains of a recording. */
    public EventPlaces(Recording recording) {
        this.visits = RecordedVisits.of(recording.events());
        recording.events().forEach(event -> events.put(event.id(), event));
    }

    /** The place of an event of the recording; {@code null} outside of all states. */
    public @Nullable EventPlace of(@Nullable RecordedEvent event) {
        RecordedVisit visit = event == null ? null : visits.of(event);
        RecordedEvent entered = visit == null ? null : events.get(visit.enteredEvent());
        return visit == null || entered == null ? null : new EventPlace(visit.state(), entered);
    }
}
