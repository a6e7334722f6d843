package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.junit.AttemptAssert;
import java.util.List;

/** What a scenario may expect of one attempt of a state. */
final class AttemptExpectations {

    private static final List<Expectation<AttemptAssert>> ALL = List.of(
            Expectation.of(
                    "beganAfter",
                    Kind.DURATION,
                    "How long after the execution it begins.",
                    (attempt, value) -> attempt.beganAfter(Moments.duration(value))),
            Expectation.of(
                    "calledWith",
                    Kind.ANYTHING,
                    "What its call has at least as parameters.",
                    (attempt, value) -> attempt.wasCalledWith(Json.write(value))),
            Expectation.of("noError", Kind.TRUE, "It has none.", (attempt, value) -> attempt.hadNoError()),
            Expectation.of(
                    "error",
                    Kind.TEXT,
                    "The error it fails with.",
                    (attempt, value) -> attempt.failedWith(value.textValue())),
            Expectation.of(
                    "cause",
                    Kind.TEXT,
                    "A part of the cause it fails with.",
                    (attempt, value) -> attempt.failedBecause(value.textValue())),
            Expectation.of(
                    "retriedAfter",
                    Kind.DURATION,
                    "The delay before the next attempt.",
                    (attempt, value) -> attempt.wasRetriedAfter(Moments.duration(value))));

    static final Shape SHAPE =
            new Shape("attempt expectation", ALL.stream().map(Expectation::key).toList());

    private AttemptExpectations() {}

    static void check(AttemptAssert attempt, JsonNode expected) {
        Expectation.checkAll(ALL, attempt, expected);
    }
}
