package dev.escapement.replay;

import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.history.HistoryEventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in the workflow each recorded event happened: in which iterations of which Maps, found along the causal chains.
 *
 * <p>Branches of a Parallel need no place of their own: the name of a state tells its branch.
 */
final class RecordedPlaces {

    private static final List<String> NOWHERE = List.of();

    private final Map<Integer, List<String>> places = new LinkedHashMap<>();
    private final Map<Integer, RecordedEvent> byId = new LinkedHashMap<>();

    RecordedPlaces(Recording history) {
        for (RecordedEvent event : history.events()) {
            byId.put(event.id(), event);
            places.put(event.id(), placeOf(event));
        }
    }

    /** The iterations around an event, outermost first, such as {@code Each[3]}. */
    List<String> of(RecordedEvent event) {
        return places.getOrDefault(event.id(), NOWHERE);
    }

    static String iteration(String map, int index) {
        return map + "[" + index + "]";
    }

    private List<String> placeOf(RecordedEvent event) {
        List<String> before = places.getOrDefault(event.previousId(), NOWHERE);
        return switch (event.type()) {
            case MAP_ITERATION_STARTED -> into(event, before);
            case MAP_STATE_EXITED, MAP_STATE_SUCCEEDED ->
                isPrevious(event, HistoryEventType.MAP_ITERATION_SUCCEEDED) ? outOf(before) : before;
            // On a retry, and when it gives up, a Map hangs on the event that failed one of its iterations.
            case MAP_STATE_STARTED -> isPrevious(event, HistoryEventType.MAP_STATE_ENTERED) ? before : outOf(before);
            case MAP_STATE_FAILED -> isOwnTrouble(event) ? before : outOf(before);
            default -> before;
        };
    }

    /** The first iterations hang on the Map, the later ones on the iteration that made room. */
    private List<String> into(RecordedEvent event, List<String> before) {
        boolean firstWave = isPrevious(event, HistoryEventType.MAP_STATE_STARTED);
        List<String> place = new ArrayList<>(firstWave ? before : outOf(before));
        place.add(iteration(
                String.valueOf(event.text("name")),
                event.details().path("index").asInt()));
        return place;
    }

    private static List<String> outOf(List<String> place) {
        return place.isEmpty() ? place : place.subList(0, place.size() - 1);
    }

    private boolean isOwnTrouble(RecordedEvent event) {
        RecordedEvent previous = byId.get(event.previousId());
        return previous == null
                || switch (previous.type()) {
                    case MAP_STATE_ENTERED, MAP_STATE_STARTED, MAP_RUN_FAILED -> true;
                    default -> false;
                };
    }

    private boolean isPrevious(RecordedEvent event, HistoryEventType type) {
        RecordedEvent previous = byId.get(event.previousId());
        return previous != null && previous.type() == type;
    }
}
