package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEventType;
import dev.escapement.json.Json;
import dev.escapement.junit.Compensation;
import dev.escapement.junit.ExecutionAssert;
import java.util.Arrays;
import java.util.List;

/** What a scenario may expect of its execution. */
final class ExecutionExpectations {

    private static final Kind STATES = new Kind.OneOrMore(Kind.TEXT);
    private static final Kind CALLEES = new Kind.OneOrMore(Kind.TEXT);

    static final Shape MONTH = new Shape(
            "monthly cost",
            List.of(
                    Key.of("executions", Kind.NUMBER, "How many there are in a month.")
                            .asRequired(),
                    Key.of("atMost", Kind.DOLLARS, "What they cost at most together, in US dollars in us-east-1.")
                            .asRequired()));

    static final List<Expectation<ExecutionAssert>> ALL = List.of(
            Expectation.of(
                    "status",
                    new Kind.OneOf(List.of("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED")),
                    "How it ends.",
                    ExecutionExpectations::status),
            Expectation.of(
                    "waitingIn",
                    Kind.TEXT,
                    "The state in which it waits for somebody, when nothing else is left to happen.",
                    (execution, value) -> execution.isWaitingIn(value.textValue())),
            Expectation.of(
                    "error",
                    Kind.TEXT,
                    "The error it fails with.",
                    (execution, value) -> execution.failedWith(value.textValue())),
            Expectation.of(
                    "cause",
                    Kind.TEXT,
                    "A part of the cause it fails with.",
                    (execution, value) -> execution.failedBecause(value.textValue())),
            Expectation.of(
                    "output",
                    Kind.ANYTHING,
                    "Its output, exactly.",
                    (execution, value) -> execution.hasOutput(Json.write(value))),
            Expectation.of(
                    "outputContaining",
                    Kind.ANYTHING,
                    "What its output has at least; objects may have more members.",
                    (execution, value) -> execution.hasOutputContaining(Json.write(value))),
            Expectation.of(
                    "outputAt",
                    new Kind.MapOf("JSONPath", Kind.ANYTHING),
                    "Values within its output, exactly.",
                    (execution, value) -> value.properties()
                            .forEach(each -> execution.hasOutputAt(each.getKey(), Json.write(each.getValue())))),
            Expectation.of(
                    "outputWhere",
                    new Kind.OneOrMore(Kind.TEXT),
                    "JSONata about $output, $input and the variables that is true.",
                    (execution, value) -> Arrays.asList(Values.texts(value)).forEach(execution::hasOutputWhere)),
            Expectation.of(
                    "visited",
                    STATES,
                    "States that are entered in this order; others may lie between them.",
                    (execution, value) -> execution.visited(Values.texts(value))),
            Expectation.of(
                    "visitedExactly",
                    STATES,
                    "The states that are entered, in this order and no others.",
                    (execution, value) -> execution.visitedExactly(Values.texts(value))),
            Expectation.of(
                    "neverVisited",
                    STATES,
                    "States that are not entered.",
                    (execution, value) -> execution.neverVisited(Values.texts(value))),
            Expectation.of(
                    "states",
                    new Kind.MapOf("name", StateExpectations.SHAPE),
                    "What happens in single states.",
                    (execution, value) -> value.properties()
                            .forEach(each -> execution.state(
                                    each.getKey(), state -> StateExpectations.check(state, each.getValue())))),
            Expectation.of(
                    "assigned",
                    new Kind.MapOf("variable", Kind.ANYTHING),
                    "The last values of workflow variables, exactly.",
                    (execution, value) -> value.properties()
                            .forEach(each -> execution.assigned(each.getKey(), Json.write(each.getValue())))),
            Expectation.of(
                    "neverAssigned",
                    new Kind.OneOrMore(Kind.TEXT),
                    "Workflow variables that are given no value.",
                    (execution, value) -> execution.neverAssigned(Values.texts(value))),
            Expectation.of(
                    "calls",
                    CALLEES,
                    "Whom it calls, in this order and nobody else: resources of Tasks, or so much of their end as begins after a"
                            + " colon.",
                    (execution, value) -> execution.calls(calls -> calls.wereMadeTo(Values.texts(value)))),
            Expectation.of(
                    "callsInOrder",
                    CALLEES,
                    "Whom it calls in this order; other calls may lie between them.",
                    (execution, value) -> execution.calls(calls -> calls.wereMadeInOrderTo(Values.texts(value)))),
            Expectation.of(
                    "neverCalls",
                    CALLEES,
                    "Whom it does not call.",
                    (execution, value) -> execution.calls(calls -> calls.wereNeverMadeTo(Values.texts(value)))),
            Expectation.of(
                    "compensated",
                    new Kind.MapOf("step", Kind.TEXT),
                    "The steps of a saga and the states that undo them: what is done is undone once, the last done first.",
                    (execution, value) -> execution.compensated(compensations(value))),
            Expectation.of(
                    "events",
                    new Kind.OneOrMore(Kind.TEXT),
                    "Types of events that its history has in this order; others may lie between them.",
                    (execution, value) -> execution.history(history -> history.hasInOrder(types(value)))),
            Expectation.of(
                    "recording",
                    Kind.TEXT,
                    "A recorded history under src/test/resources that its own is the same as.",
                    (execution, value) -> execution.matchesRecording(value.textValue())),
            Expectation.of(
                    "transitions",
                    Kind.NUMBER,
                    "How many state transitions it is billed for.",
                    (execution, value) -> execution.hasTransitions(value.intValue())),
            Expectation.of(
                    "transitionsAtMost",
                    Kind.NUMBER,
                    "How many state transitions it is billed for at most.",
                    (execution, value) -> execution.hasTransitionsAtMost(value.intValue())),
            Expectation.of(
                    "eventsFree",
                    Kind.NUMBER,
                    "How much of the event limit its history leaves free, in percent.",
                    (execution, value) -> execution.leavesEventsFree(value.intValue())),
            Expectation.of(
                    "payloadFree",
                    Kind.NUMBER,
                    "How much of the payload limit its largest payload leaves free, in percent.",
                    (execution, value) -> execution.leavesPayloadFree(value.intValue())),
            Expectation.of(
                    "costAtMost",
                    Kind.DOLLARS,
                    "What one execution costs at most, in US dollars in us-east-1.",
                    (execution, value) -> execution.costsAtMost(value.asText())),
            Expectation.of(
                    "monthlyCost",
                    MONTH,
                    "What the executions of a month cost at most.",
                    (execution, value) -> execution.usage(
                            usage -> usage.times(value.path("executions").longValue())
                                    .costsAtMost(value.path("atMost").asText()))),
            Expectation.of(
                    "budget",
                    Kind.TEXT,
                    "The scenario in escapement-budget.json beside the definition that it takes no more than.",
                    (execution, value) -> execution.keepsItsBudget(value.textValue())),
            Expectation.of(
                    "took",
                    Kind.DURATION,
                    "How long it takes on the virtual clock.",
                    (execution, value) -> execution.took(Moments.duration(value))),
            Expectation.of(
                    "tookAtMost",
                    Kind.DURATION,
                    "How long it takes at most.",
                    (execution, value) -> execution.tookAtMost(Moments.duration(value))));

    static final Shape SHAPE =
            new Shape("expectation", ALL.stream().map(Expectation::key).toList());

    private ExecutionExpectations() {}

    private static void status(ExecutionAssert execution, JsonNode value) {
        switch (value.asText()) {
            case "SUCCEEDED" -> execution.succeeded();
            case "FAILED" -> execution.failed();
            case "TIMED_OUT" -> execution.timedOut();
            default -> execution.wasStopped();
        }
    }

    private static Compensation[] compensations(JsonNode value) {
        return value.properties().stream()
                .map(each -> new Compensation(each.getKey(), each.getValue().asText()))
                .toArray(Compensation[]::new);
    }

    private static HistoryEventType[] types(JsonNode value) {
        return Arrays.stream(Values.texts(value))
                .map(ExecutionExpectations::type)
                .toArray(HistoryEventType[]::new);
    }

    private static HistoryEventType type(String name) {
        HistoryEventType type = HistoryEventType.named(name);
        if (type == null) {
            throw new IllegalArgumentException("'" + name + "' is none of the service's types of events");
        }
        return type;
    }
}
