package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.junit.ChildAssert;
import java.util.List;

/** What a scenario may expect of one branch or iteration. */
final class ChildExpectations {

    private static final Kind STATES = new Kind.OneOrMore(Kind.TEXT);

    private static final List<Expectation<ChildAssert>> ALL = List.of(
            Expectation.of(
                    "status",
                    new Kind.OneOf(List.of("SUCCEEDED", "FAILED", "ABORTED")),
                    "How it ends.",
                    (child, value) -> status(child, value.asText())),
            Expectation.of(
                    "input",
                    Kind.ANYTHING,
                    "What its first state is given, exactly.",
                    (child, value) -> child.hasInput(Json.write(value))),
            Expectation.of(
                    "output",
                    Kind.ANYTHING,
                    "What it puts out, exactly.",
                    (child, value) -> child.hasOutput(Json.write(value))),
            Expectation.of(
                    "visited",
                    STATES,
                    "States of its own that are entered in this order; others may lie between them.",
                    (child, value) -> child.visited(Values.texts(value))),
            Expectation.of(
                    "visitedExactly",
                    STATES,
                    "The states of its own that are entered, in this order and no others.",
                    (child, value) -> child.visitedExactly(Values.texts(value))));

    static final Shape SHAPE = new Shape(
            "branch or iteration expectation",
            ALL.stream().map(Expectation::key).toList());

    private ChildExpectations() {}

    static void check(ChildAssert child, JsonNode expected) {
        Expectation.checkAll(ALL, child, expected);
    }

    private static void status(ChildAssert child, String status) {
        switch (status) {
            case "SUCCEEDED" -> child.succeeded();
            case "FAILED" -> child.failed();
            default -> child.wasAborted();
        }
    }
}
