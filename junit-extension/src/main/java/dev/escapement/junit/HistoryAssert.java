package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.history.HistoryEvent;
import dev.escapement.history.HistoryEventType;
import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the history of an execution, in the service's names.
 *
 * <pre>{@code
 * assertThat(execution).history(history -> history
 *         .hasInOrder(TASK_FAILED, TASK_STATE_EXITED, FAIL_STATE_ENTERED)
 *         .hasEvent(TASK_FAILED, "{\"error\": \"Carrier.Unavailable\"}")
 *         .hasCausedBy(EXECUTION_FAILED, FAIL_STATE_ENTERED));
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class HistoryAssert extends StoryAssert<HistoryAssert, List<HistoryEvent>> {

    private final Execution execution;

    /** About the history of the given execution. */
    public HistoryAssert(Execution execution) {
        super(execution.history(), HistoryAssert.class);
        this.execution = execution;
    }

    /** It has exactly so many events. */
    public HistoryAssert hasEvents(int number) {
        return met(actual.size() == number, "to have " + number + " events", "has " + actual.size());
    }

    /** It has events of these types in this order; others may lie between them. */
    public HistoryAssert hasInOrder(HistoryEventType... types) {
        List<String> expected =
                List.of(types).stream().map(HistoryEventType::apiName).toList();
        return met(
                Visits.inOrder(names(), expected),
                "to have the events " + Visits.inWords(expected) + " in this order",
                "has " + Visits.inWords(names()));
    }

    /** It has exactly so many events of the type. */
    public HistoryAssert hasEvents(HistoryEventType type, int number) {
        long found = actual.stream().filter(event -> event.type() == type).count();
        return met(found == number, "to have " + number + " events " + type, "has " + found);
    }

    /** It has an event of the type with at least these details. */
    public HistoryAssert hasEvent(HistoryEventType type, String details) {
        JsonNode expected = Expected.json(details);
        List<JsonNode> found = actual.stream()
                .filter(event -> event.type() == type)
                .map(HistoryAssert::details)
                .toList();
        return met(
                found.stream()
                        .anyMatch(each -> JsonComparison.CONTAINING
                                .differences(expected, each)
                                .isEmpty()),
                "to have an event " + type + " with " + details.strip(),
                found.isEmpty()
                        ? "has no event " + type
                        : "has "
                                + Visits.inWords(found.stream().map(Json::write).toList()));
    }

    /** Every event of the type was caused by one of the other type. */
    public HistoryAssert hasCausedBy(HistoryEventType type, HistoryEventType cause) {
        Map<Integer, HistoryEvent> byId = new LinkedHashMap<>();
        actual.forEach(event -> byId.put(event.id(), event));
        List<String> others = actual.stream()
                .filter(event -> event.type() == type)
                .map(event -> byId.get(event.previousId()))
                .filter(each -> each == null || each.type() != cause)
                .map(HistoryAssert::label)
                .toList();
        String expectation = "to have every " + type + " caused by " + cause;
        met(names().contains(type.apiName()), expectation, "has no event " + type);
        return met(others.isEmpty(), expectation, "has one caused by " + Visits.inWords(others));
    }

    @Override
    Execution execution() {
        return execution;
    }

    private List<String> names() {
        return actual.stream().map(event -> event.type().apiName()).toList();
    }

    private static JsonNode details(HistoryEvent event) {
        JsonNode details = event.details();
        return details == null ? Json.emptyObject() : details;
    }

    private static String label(@Nullable HistoryEvent event) {
        return event == null ? "nothing" : event.type() + " (" + event.id() + ")";
    }
}
