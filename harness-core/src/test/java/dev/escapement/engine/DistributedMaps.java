package dev.escapement.engine;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Short ways to describe a machine that is one distributed Map. */
final class DistributedMaps {

    static final String PASS = "\"Keep\": {\"Type\": \"Pass\", \"End\": true}";

    static final String TASK =
            "\"Work\": {\"Type\": \"Task\", \"End\": true, \"Resource\": \"arn:aws:states:::lambda:invoke\","
                    + " \"Parameters\": {\"FunctionName\": \"f\", \"Payload.$\": \"$\"}}";

    private DistributedMaps() {}

    /** A Map named Each, in a machine named Fan; its first state is the one that stands first. */
    static StateMachine machine(String fields, String type, String states) {
        String first = states.substring(1, states.indexOf('"', 1));
        return StateMachine.parse("""
                        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Label": "each", %s "End": true,
                          "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "%s"},
                                            "StartAt": "%s", "States": {%s}}}}}
                        """.formatted(fields, type, first, states)).named("Fan");
    }

    static StateMachine machine(String fields, String states) {
        return machine(fields, "STANDARD", states);
    }

    static Execution run(StateMachine machine, String input, Integration outside) {
        return Simulation.builder()
                .answering(outside)
                .build()
                .start(machine, input)
                .runToEnd();
    }

    static Execution run(StateMachine machine, String input) {
        return run(machine, input, call -> TaskReply.awaiting());
    }

    /** The numbers from 0. */
    static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
    }

    /** Fails the children whose input is below a number, and lets the others take a second. */
    static Integration failingBelow(int number) {
        return call -> call.parameters().path("Payload").asInt() < number
                ? TaskReply.failure("Boom", "bang")
                : TaskReply.success(Json.number(1)).after(Duration.ofSeconds(1));
    }
}
