package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.junit.StateAssert;
import dev.escapement.reading.ForkedChild.Ending;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a scenario may expect of one state. */
final class StateExpectations {

    static final List<Expectation<StateAssert>> ALL = List.of(
            Expectation.of(
                    "visits",
                    Kind.NUMBER,
                    "How often it is entered.",
                    (state, value) -> state.wasVisited(value.intValue())),
            Expectation.of(
                    "attempts",
                    Kind.NUMBER,
                    "How often it is tried, the first attempts included.",
                    (state, value) -> state.wasAttempted(value.intValue())),
            Expectation.of(
                    "errors",
                    new Kind.OneOrMore(Kind.TEXT),
                    "The errors that strike in it, in their order.",
                    (state, value) -> state.hadErrors(Values.texts(value))),
            Expectation.of(
                    "retriedAfter",
                    new Kind.OneOrMore(Kind.DURATION),
                    "The delays after which it is tried again, in their order.",
                    (state, value) -> state.wasRetriedAfter(durations(value))),
            Expectation.of(
                    "caughtInto",
                    Kind.TEXT,
                    "The state that a catcher leads to after its last error.",
                    (state, value) -> state.wasCaughtInto(value.textValue())),
            Expectation.of(
                    "caughtBy",
                    Kind.NUMBER,
                    "The catcher that takes its last error, counted from 0.",
                    (state, value) -> state.wasCaughtBy(value.intValue())),
            Expectation.of(
                    "attempt",
                    new Kind.MapOf("number", AttemptExpectations.SHAPE),
                    "What happens in single attempts, counted from 1.",
                    (state, value) -> value.properties()
                            .forEach(each -> state.attempt(
                                    Values.number(each.getKey(), "an attempt"),
                                    attempt -> AttemptExpectations.check(attempt, each.getValue())))),
            Expectation.of(
                    "calledWith",
                    Kind.ANYTHING,
                    "What one of its calls has at least as parameters.",
                    (state, value) -> state.wasCalledWith(Json.write(value))),
            Expectation.of(
                    "input",
                    Kind.ANYTHING,
                    "The input of its first visit, exactly.",
                    (state, value) -> state.hasInput(Json.write(value))),
            Expectation.of(
                    "output",
                    Kind.ANYTHING,
                    "The output of its first visit, exactly.",
                    (state, value) -> state.hasOutput(Json.write(value))),
            Expectation.of(
                    "children",
                    Kind.NUMBER,
                    "How many branches or iterations its first visit has.",
                    (state, value) -> state.hasChildren(value.intValue())),
            Expectation.of(
                    "childrenSucceeded",
                    Kind.NUMBER,
                    "How many of them come to a good end.",
                    (state, value) -> state.hasChildren(Ending.SUCCEEDED, value.intValue())),
            Expectation.of(
                    "childrenFailed",
                    Kind.NUMBER,
                    "How many of them fail.",
                    (state, value) -> state.hasChildren(Ending.FAILED, value.intValue())),
            Expectation.of(
                    "childrenAborted",
                    Kind.NUMBER,
                    "How many of them are cut short because another fails.",
                    (state, value) -> state.hasChildren(Ending.ABORTED, value.intValue())),
            Expectation.of(
                    "child",
                    new Kind.MapOf("number", ChildExpectations.SHAPE),
                    "What happens in single branches or iterations of its first visit, counted from 0.",
                    (state, value) -> value.properties()
                            .forEach(each -> state.child(
                                    Values.number(each.getKey(), "a branch or iteration"),
                                    child -> ChildExpectations.check(child, each.getValue())))),
            Expectation.of(
                    "payloadFree",
                    Kind.NUMBER,
                    "How much of the payload limit its largest payload leaves free, in percent.",
                    (state, value) -> state.leavesPayloadFree(value.intValue())));

    static final Shape SHAPE =
            new Shape("state expectation", ALL.stream().map(Expectation::key).toList());

    private StateExpectations() {}

    static void check(StateAssert state, JsonNode expected) {
        Expectation.checkAll(ALL, state, expected);
    }

    private static Duration[] durations(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(Moments::duration)
                        .toArray(Duration[]::new)
                : new Duration[] {Moments.duration(value)};
    }
}
