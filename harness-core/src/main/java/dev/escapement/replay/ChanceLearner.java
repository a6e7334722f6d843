package dev.escapement.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Finds the random values of a recording: where a run shows a value that it drew, the recording shows the one that was drawn then.
 */
@API(status = Status.INTERNAL)
public final class ChanceLearner {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final DrawnChance drawn;
    private final LearnedChance learned;

    /** Learns where what has been drawn turns up. */
    public ChanceLearner(DrawnChance drawn, LearnedChance learned) {
        this.drawn = drawn;
        this.learned = learned;
    }

    /** Compares what happened at the same places of a recording and a run. */
    public void compare(Recording recording, Recording run) {
        Map<String, RecordedEvent> recorded = byPlace(recording);
        RecordedVisits visits = RecordedVisits.of(run.events());
        byPlace(run).forEach((place, event) -> {
            RecordedEvent there = recorded.get(place);
            if (there != null && !there.details().equals(event.details())) {
                RecordedVisit visit = visits.of(event);
                compare(there.details(), event.details(), visit == null ? 0 : visit.enteredEvent());
            }
        });
    }

    /** Compares two texts, such as names, that stand for the same. */
    public void compare(String recorded, String run) {
        compareTexts(recorded, run, 0);
    }

    /** The events by where they happened, and which of their kind they are there. */
    private static Map<String, RecordedEvent> byPlace(Recording recording) {
        RecordedVisits visits = RecordedVisits.of(recording.events());
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, RecordedEvent> places = new LinkedHashMap<>();
        for (RecordedEvent event : recording.events()) {
            RecordedVisit visit = visits.of(event);
            String place = (visit == null ? "" : visit.key()) + " " + event.type();
            places.put(place + " " + counts.merge(place, 1, Integer::sum), event);
        }
        return places;
    }

    private void compare(JsonNode recorded, JsonNode run, int enteredEvent) {
        if (run.isObject() && recorded.isObject()) {
            run.properties()
                    .forEach(member -> compare(recorded.path(member.getKey()), member.getValue(), enteredEvent));
        } else if (run.isArray() && recorded.isArray()) {
            for (int i = 0; i < Math.min(run.size(), recorded.size()); i++) {
                compare(recorded.get(i), run.get(i), enteredEvent);
            }
        } else if (run.isNumber() && recorded.isNumber()) {
            compareNumbers(recorded, run, enteredEvent);
        } else if (run.isTextual() && recorded.isTextual() && !run.equals(recorded)) {
            compareTexts(recorded.textValue(), run.textValue(), enteredEvent);
        }
    }

    private void compareNumbers(JsonNode recorded, JsonNode run, int enteredEvent) {
        String site = drawn.siteOf(run.doubleValue(), enteredEvent);
        if (site != null) {
            learned.learn(site, recorded.numberValue());
        }
    }

    private void compareTexts(String recorded, String run, int enteredEvent) {
        JsonNode inside = inside(run);
        JsonNode recordedInside = inside == null ? null : inside(recorded);
        if (inside != null && recordedInside != null) {
            compare(recordedInside, inside, enteredEvent);
            return;
        }
        List<String> mine = identifiers(run);
        List<String> theirs = identifiers(recorded);
        for (int i = 0; i < mine.size() && mine.size() == theirs.size(); i++) {
            String site = drawn.siteOf(mine.get(i));
            if (site != null) {
                learned.learn(site, UUID.fromString(theirs.get(i)));
            }
        }
    }

    private static List<String> identifiers(String text) {
        return IDENTIFIER.matcher(text).results().map(each -> each.group()).toList();
    }

    /** The value that the text holds, if it holds more than a text. */
    private static @Nullable JsonNode inside(String text) {
        try {
            return text.isEmpty() ? null : Json.parse(text);
        } catch (JsonSyntaxException mereText) {
            return null;
        }
    }
}
