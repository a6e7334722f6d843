package dev.escapement.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.engine.Limits;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A machine, an input and the answers of its outside, to be run again and again; every run records its whole history.
 *
 * @param transitions states entered in one run; checked once before anything is measured
 */
record Scenario(StateMachine machine, JsonNode input, Supplier<Integration> outside, int transitions) {

    private static final String FUNCTION = "\"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:work\"";

    private static final TaskReply RESULT = TaskReply.success(Json.parse("""
                    {"ok": true, "orderId": "ord-0000-1111-2222", "status": "PROCESSED", "amount": 129.95,
                     "currency": "EUR", "tags": ["a", "b", "c"],
                     "customer": {"id": 42, "name": "Jane Example", "tier": "gold"},
                     "note": "xxxxxxxxxxxxxxxxxxxxxxxxxxxx"}
                    """));

    private static final Limits WIDE =
            Limits.OF_THE_SERVICE.withHistoryEvents(Integer.MAX_VALUE).withPayloadBytes(Integer.MAX_VALUE);

    Execution run() {
        return Simulation.builder()
                .limits(WIDE)
                .answering(outside.get())
                .build()
                .start(machine, input)
                .runToEnd();
    }

    /** From the text of an input to the text of the output. */
    String runText(String text) {
        Execution execution = Simulation.builder()
                .limits(WIDE)
                .answering(outside.get())
                .build()
                .start(machine, text)
                .runToEnd();
        return Json.write(Objects.requireNonNull(execution.output()));
    }

    /** Refuses to measure something else than it says. */
    Scenario checked() {
        Execution execution = run();
        int entered = execution.statistics().statesEntered();
        if (execution.isOpen() || entered != transitions) {
            throw new IllegalStateException(
                    "expected " + transitions + " transitions, saw " + entered + ", " + execution.status());
        }
        return this;
    }

    /** What every Task answers unless it is said otherwise. */
    static TaskReply result() {
        return RESULT;
    }

    /** One Task. */
    static Scenario oneTask() {
        return always("T", "\"T\": {\"Type\": \"Task\", " + FUNCTION + ", \"End\": true}", "{\"a\": 1}", 1);
    }

    /** Ten Tasks in a row, each keeping its result of 212 bytes. */
    static Scenario tenTasks() {
        String states = list(
                1,
                10,
                k -> "\"T%d\": {\"Type\": \"Task\", %s, \"ResultPath\": \"$.r%d\", %s}"
                        .formatted(k, FUNCTION, k, k < 10 ? "\"Next\": \"T" + (k + 1) + "\"" : "\"End\": true"));
        return always("T1", states, "{\"a\": 1}", 10);
    }

    /** A Task that fails twice and waits 2 and 4 virtual seconds. */
    static Scenario retry() {
        String states = "\"T\": {\"Type\": \"Task\", " + FUNCTION
                + ", \"End\": true, \"Retry\": [{\"ErrorEquals\": [\"Transient\"], \"IntervalSeconds\": 2,"
                + " \"MaxAttempts\": 3, \"BackoffRate\": 2.0}]}";
        TaskReply failure = TaskReply.failure("Transient", "again");
        return of("T", states, "{\"a\": 1}", () -> call -> call.site().attempt() < 3 ? failure : RESULT, 1);
    }

    /** Four steps succeed, the fifth fails, four are undone. */
    static Scenario saga() {
        String forward = list(
                1,
                5,
                k -> ("\"F%d\": {\"Type\": \"Task\", %s, \"ResultPath\": \"$.f%d\", \"Next\": \"%s\","
                                + " \"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"ResultPath\": \"$.error\", \"Next\": \"%s\"}]}")
                        .formatted(k, FUNCTION, k, k < 5 ? "F" + (k + 1) : "Done", k > 1 ? "C" + (k - 1) : "Aborted"));
        String back = list(
                1,
                4,
                k -> "\"C%d\": {\"Type\": \"Task\", %s, \"ResultPath\": \"$.c%d\", \"Next\": \"%s\"}"
                        .formatted(k, FUNCTION, k, k > 1 ? "C" + (k - 1) : "Aborted"));
        String ends =
                "\"Done\": {\"Type\": \"Succeed\"}, \"Aborted\": {\"Type\": \"Fail\", \"Error\": \"SagaAborted\"}";
        TaskReply failure = TaskReply.failure("Boom", "no");
        return of(
                "F1",
                forward + ", " + back + ", " + ends,
                "{\"a\": 1}",
                () -> call -> call.site().state().equals("F5") ? failure : RESULT,
                10);
    }

    /** Ten branches of three Pass states. */
    static Scenario branches() {
        String branches = list(
                0,
                9,
                b -> "{\"StartAt\": \"B%dP1\", \"States\": {%s}}"
                        .formatted(
                                b,
                                list(
                                        1,
                                        3,
                                        p -> ("\"B%dP%d\": {\"Type\": \"Pass\", \"Result\": {\"b\": %d, \"p\": %d},"
                                                        + " \"ResultPath\": \"$.p%d\", %s}")
                                                .formatted(
                                                        b,
                                                        p,
                                                        b,
                                                        p,
                                                        p,
                                                        p < 3
                                                                ? "\"Next\": \"B%dP%d\"".formatted(b, p + 1)
                                                                : "\"End\": true"))));
        return always(
                "P",
                "\"P\": {\"Type\": \"Parallel\", \"End\": true, \"Branches\": [" + branches + "]}",
                "{\"a\": 1}",
                31);
    }

    /** An inline Map of a Task and a Pass per item, 40 at a time. */
    static Scenario map(int items) {
        String states =
                "\"M\": {\"Type\": \"Map\", \"ItemsPath\": \"$.items\", \"MaxConcurrency\": 40, \"ResultPath\": \"$.out\","
                        + " \"End\": true, \"ItemProcessor\": {\"StartAt\": \"T\", \"States\": {"
                        + "\"T\": {\"Type\": \"Task\", " + FUNCTION + ", \"ResultPath\": \"$.r\", \"Next\": \"P\"},"
                        + "\"P\": {\"Type\": \"Pass\", \"Parameters\": {\"id.$\": \"$.id\", \"ok.$\": \"$.r.ok\"}, \"End\": true}}}}";
        String input = "{\"items\": [" + list(0, items - 1, i -> "{\"id\": " + i + ", \"v\": " + i * 7 + "}") + "]}";
        return always("M", states, input, 1 + 2 * items);
    }

    /** A counter from 0, by Choice and MathAdd. */
    static Scenario loop(int turns) {
        String states = "\"Init\": {\"Type\": \"Pass\", \"Result\": {\"i\": 0}, \"Next\": \"Loop\"},"
                + " \"Loop\": {\"Type\": \"Choice\", \"Default\": \"Done\", \"Choices\": [{\"Variable\": \"$.i\","
                + " \"NumericLessThan\": " + turns + ", \"Next\": \"Inc\"}]},"
                + " \"Inc\": {\"Type\": \"Pass\", \"Parameters\": {\"i.$\": \"States.MathAdd($.i, 1)\"}, \"Next\": \"Loop\"},"
                + " \"Done\": {\"Type\": \"Succeed\"}";
        return always("Init", states, "{}", 2 * turns + 3);
    }

    /** A year of waiting and a Task. */
    static Scenario year() {
        String states =
                "\"W\": {\"Type\": \"Wait\", \"Seconds\": 31536000, \"Next\": \"T\"}, \"T\": {\"Type\": \"Task\", "
                        + FUNCTION + ", \"End\": true}";
        return always("W", states, "{\"a\": 1}", 2);
    }

    /** Ten Pass states that each pick two values out of a payload of 187 KB. */
    static Scenario payload() {
        String states = list(
                1,
                10,
                k -> ("\"P%d\": {\"Type\": \"Pass\", \"Parameters\": {\"step\": %d,"
                                + " \"pick.$\": \"$.payload.items[%d].name\", \"price.$\": \"$.payload.items[%d].price\"},"
                                + " \"ResultPath\": \"$.steps.s%d\", %s}")
                        .formatted(k, k, k * 7, k * 7, k, k < 10 ? "\"Next\": \"P" + (k + 1) + "\"" : "\"End\": true"));
        return always("P1", states, Payloads.large(), 10);
    }

    private static Scenario always(String startAt, String states, String input, int transitions) {
        return of(startAt, states, input, () -> call -> RESULT, transitions);
    }

    private static Scenario of(
            String startAt, String states, String input, Supplier<Integration> outside, int transitions) {
        StateMachine machine = StateMachine.parse("{\"StartAt\": \"" + startAt + "\", \"States\": {" + states + "}}");
        return new Scenario(machine, Json.parse(input), outside, transitions).checked();
    }

    private static String list(int from, int to, IntFunction<String> each) {
        return IntStream.rangeClosed(from, to).mapToObj(each).collect(Collectors.joining(", "));
    }
}
