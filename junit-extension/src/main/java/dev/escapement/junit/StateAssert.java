package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.definition.Catcher;
import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import dev.escapement.reading.Explanation;
import dev.escapement.reading.Explanation.Reply;
import dev.escapement.reading.VisitedState;
import dev.escapement.story.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
public class StateAssert extends StoryAssert<StateAssert, StateInExecution> {

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
                "to visit " + name() + " at least " + times(number),
                "visited it " + times(visits.size()));
        return new StateAssert(actual, List.of(visits.get(number - 1)));
    }

    /** It was entered so often. */
    public StateAssert wasVisited(int number) {
        return met(
                visits.size() == number,
                "to visit " + name() + " " + times(number),
                "visited it " + times(visits.size()));
    }

    /** It was tried so often, the first attempts included. */
    public StateAssert wasAttempted(int number) {
        int attempts = visits.stream().mapToInt(VisitedState::attempts).sum();
        return met(attempts == number, "to try " + name() + " " + times(number), "tried it " + times(attempts));
    }

    /** These errors struck in it, in this order and no others. */
    public StateAssert hadErrors(String... errors) {
        List<String> found =
                errors().stream().map(each -> String.valueOf(each.error())).toList();
        return met(
                found.equals(List.of(errors)),
                "to have the errors " + Visits.inWords(List.of(errors)) + " in " + name(),
                "had " + Visits.inWords(found));
    }

    /** It was retried after these delays, in this order and no others. */
    public StateAssert wasRetriedAfter(Duration... delays) {
        List<Duration> found =
                visits.stream().flatMap(visit -> visit.delays().stream()).toList();
        return met(
                found.equals(Arrays.asList(delays)),
                "to retry " + name() + " after " + inWords(Arrays.asList(delays)),
                "retried it after " + inWords(found));
    }

    /** Its last error was caught by a catcher that leads to this state. */
    public StateAssert wasCaughtInto(String next) {
        KnownStates.of(execution()).named(next);
        @Nullable String led = lastCatcher();
        return met(
                next.equals(led),
                "to catch an error of " + name() + " into " + next,
                led == null ? "caught none" : "caught it into " + led);
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
                "to call " + name() + " with " + json.strip(),
                calls.isEmpty() ? "never called it" : "called it with " + list(calls));
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
        return met(children == number, "to have " + number + " branches or iterations in " + name(), "had " + children);
    }

    /** The largest payload that entered or left it leaves at least this much of the limit free, in percent. */
    public StateAssert leavesPayloadFree(int percent) {
        int limit = execution().simulation().limits().payloadBytes();
        int bytes = execution().statistics().state(name()).peakBytes();
        return met(
                Headroom.isFree(percent, bytes, limit),
                "to leave " + percent + " % of " + limit + " bytes of payload free in " + name(),
                "carries " + bytes + " and leaves " + Headroom.inWords(bytes, limit));
    }

    @Override
    Execution execution() {
        return actual.execution();
    }

    private StateAssert has(String what, String json, Function<VisitedState, @Nullable JsonNode> part) {
        String expectation = "to have the " + what + " " + json.strip() + " in " + name();
        met(!visits.isEmpty(), expectation, "never visited it");
        return none(
                JsonComparison.EXACT.differences(Expected.json(json), part.apply(visits.get(0))),
                expectation,
                "had not");
    }

    private @Nullable String lastCatcher() {
        List<Explanation> errors = errors();
        if (errors.isEmpty()) {
            return null;
        }
        Explanation last = errors.get(errors.size() - 1);
        List<Catcher> catchers = last.state().catchers();
        for (int i = 0; i < catchers.size(); i++) {
            if (last.catchers().get(i).reply() == Reply.TAKEN) {
                return catchers.get(i).next();
            }
        }
        return null;
    }

    private List<Explanation> errors() {
        List<Explanation> errors = new ArrayList<>();
        visits.forEach(visit -> errors.addAll(visit.errors()));
        return errors;
    }

    private String name() {
        return actual.name();
    }

    private static String times(int number) {
        return number == 0 ? "never" : number == 1 ? "once" : number + " times";
    }

    private static String inWords(List<Duration> delays) {
        return Visits.inWords(delays.stream().map(Words::roundly).toList());
    }

    private static String list(List<JsonNode> values) {
        return Visits.inWords(values.stream().map(Json::write).toList());
    }
}
