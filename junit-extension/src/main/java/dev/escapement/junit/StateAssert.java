package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import dev.escapement.reading.ForkedChild;
import dev.escapement.reading.ForkedChild.Ending;
import dev.escapement.reading.VisitedState;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what happened in one state, over all its visits unless one is picked.
 *
 * <pre>{@code
 * assertThat(execution).state("ChargeCard", charge -> charge
 *         .wasVisited(1)
 *         .hadErrors("Throttled", "Throttled")
 *         .wasRetriedAfter(Duration.ofSeconds(2), Duration.ofSeconds(4))
 *         .wasCalledWith("{\"total\": 4200}"));
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class StateAssert extends RecoveryAssert<StateAssert> {

    private final List<VisitedState> visits;

    /** About the given state. */
    public StateAssert(StateInExecution actual) {
        this(actual, actual.visits());
    }

    private StateAssert(StateInExecution actual, List<VisitedState> visits) {
        super(actual, StateAssert.class);
        this.visits = visits;
    }

    /** The same about one of its visits only, counted from 1. */
    public StateAssert onVisit(int number) {
        met(
                number >= 1 && number <= visits.size(),
                "to visit " + actual + " at least " + times(number),
                "visited it " + times(visits.size()));
        return new StateAssert(actual, List.of(visits.get(number - 1)));
    }

    /** It was entered so often. */
    public StateAssert wasVisited(int number) {
        return met(
                visits.size() == number,
                "to visit " + actual + " " + times(number),
                "visited it " + times(visits.size()));
    }

    /** One of its calls had at least these parameters: a function's input, a service's arguments. */
    public StateAssert wasCalledWith(String json) {
        JsonNode expected = Expected.json(json);
        List<JsonNode> calls =
                visits.stream().flatMap(visit -> visit.calls().stream()).toList();
        boolean found = calls.stream()
                .anyMatch(call ->
                        JsonComparison.CONTAINING.differences(expected, call).isEmpty());
        return met(
                found,
                "to call " + actual + " with " + json.strip(),
                calls.isEmpty()
                        ? "never called it"
                        : "called it with "
                                + Visits.inWords(calls.stream().map(Json::write).toList()));
    }

    /** Its first visit began with exactly this input. */
    public StateAssert hasInput(String json) {
        return has("input", json, VisitedState::input);
    }

    /** Its first visit ended with exactly this output. */
    public StateAssert hasOutput(String json) {
        return has("output", json, VisitedState::output);
    }

    /** Its first visit assigned exactly this value to the variable. */
    public StateAssert assigned(String variable, String json) {
        return has("value of $" + variable, json, visit -> visit.assigned().get(variable));
    }

    /** Its first visit had so many branches or iterations. */
    public StateAssert hasChildren(int number) {
        int children = visits.isEmpty() ? 0 : visits.get(0).children();
        return met(children == number, "to have " + number + " branches or iterations in " + actual, "had " + children);
    }

    /** So many branches or iterations of its first visit ended this way. */
    public StateAssert hasChildren(Ending ending, int number) {
        List<Integer> found = children().stream()
                .filter(child -> child.ending() == ending)
                .map(child -> child.path().index())
                .toList();
        return met(
                found.size() == number,
                "to have " + number + " branches or iterations " + ending.name().toLowerCase(Locale.ROOT) + " in "
                        + actual,
                "had " + found.size() + (found.isEmpty() ? "" : ", those numbered " + inWords(found)));
    }

    /** Looks closer at one branch or iteration of its first visit, counted from 0. */
    public StateAssert child(int index, Consumer<ChildAssert> assertions) {
        List<ForkedChild> found = children().stream()
                .filter(child -> child.path().index() == index)
                .toList();
        met(
                !found.isEmpty(),
                "to begin branch or iteration " + index + " of " + actual,
                "began " + children().size());
        assertions.accept(new ChildAssert(execution(), found.get(0)));
        return this;
    }

    /** The largest payload that entered or left it leaves at least this much of the limit free, in percent. */
    public StateAssert leavesPayloadFree(int percent) {
        int limit = execution().simulation().limits().payloadBytes();
        int bytes = execution().statistics().state(actual.name()).peakBytes();
        return met(
                Headroom.isFree(percent, bytes, limit),
                "to leave " + percent + " % of " + limit + " bytes of payload free in " + actual,
                "carries " + bytes + " and leaves " + Headroom.inWords(bytes, limit));
    }

    @Override
    List<VisitedState> visits() {
        return visits;
    }

    private List<ForkedChild> children() {
        return visits.isEmpty() ? List.of() : visits.get(0).forked();
    }

    private StateAssert has(String what, String json, Function<VisitedState, @Nullable JsonNode> part) {
        String expectation = "to have the " + what + " " + json.strip() + " in " + actual;
        met(!visits.isEmpty(), expectation, "never visited it");
        return none(
                JsonComparison.EXACT.differences(Expected.json(json), part.apply(visits.get(0))),
                expectation,
                "had not");
    }

    private static String inWords(List<Integer> numbers) {
        return Visits.inWords(numbers.stream().map(String::valueOf).toList());
    }
}
