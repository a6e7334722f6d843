package dev.escapement.samples.costs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.reading.CostComparison;
import dev.escapement.reading.Usage;
import java.time.Duration;

/**
 * A month of one workflow: Tasks one after the other that take the time together.
 *
 * @param executions in the month
 * @param states of the workflow
 * @param duration of each execution
 * @param resource what each Task calls
 */
record Load(long executions, int states, Duration duration, String resource) {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:work";
    private static final String APPROVAL = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";

    static Load ofFunctions(long executions, int states, Duration duration) {
        return new Load(executions, states, duration, FUNCTION);
    }

    static Load ofApprovals(long executions, int states, Duration duration) {
        return new Load(executions, states, duration, APPROVAL);
    }

    CostComparison comparison() {
        return run().costComparison().times(executions);
    }

    Usage standard() {
        return run().usage().times(executions);
    }

    private Execution run() {
        Duration each = duration.dividedBy(states);
        boolean waits = resource.equals(APPROVAL);
        TaskReply done = TaskReply.success(Json.emptyObject()).after(each);
        Execution execution = Simulation.builder()
                .answering(call -> waits ? TaskReply.submitted(Json.emptyObject(), done) : done)
                .build()
                .start(StateMachine.read(DefinitionSource.ofTree(definition()), WorkflowType.STANDARD), "{}")
                .runToEnd();
        if (!execution.elapsed().equals(duration)) {
            throw new IllegalStateException(this + " took " + execution.elapsed());
        }
        return execution;
    }

    private JsonNode definition() {
        ObjectBuilder chain = Json.object();
        for (int i = 1; i <= states; i++) {
            ObjectBuilder state = Json.object()
                    .put("Type", "Task")
                    .put("Resource", resource)
                    .put(
                            "Parameters",
                            Json.object()
                                    .put("MessageBody", "please")
                                    .put("QueueUrl", "approvals")
                                    .build());
            chain.put("Step" + i, (i < states ? state.put("Next", "Step" + (i + 1)) : state.put("End", true)).build());
        }
        return Json.object()
                .put("StartAt", "Step1")
                .put("States", chain.build())
                .build();
    }
}
