package dev.escapement.nested;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.CallSite;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.Promise;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.services.TaskResource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what a Task asks of Step Functions itself, as far as it concerns machines, executions and task tokens of the same
 * simulation; everything else goes on to the outside.
 */
@API(status = Status.INTERNAL)
public final class NestedExecutions implements Integration {

    private final HostedMachines machines;
    private final Integration outside;
    private final TokensByTask tokens = new TokensByTask();
    private final Map<Waiting, HostedExecution> waitedFor = new LinkedHashMap<>();

    /** Before this outside. */
    public NestedExecutions(HostedMachines machines, Integration outside) {
        this.machines = machines;
        this.outside = outside;
    }

    @Override
    public void joins(Outside simulation) {
        tokens.joins(simulation);
        outside.joins(simulation);
    }

    @Override
    public TaskReply call(TaskCall call) {
        TaskReply answer = answer(call);
        return answer == null ? outside.call(call) : answer;
    }

    private @Nullable TaskReply answer(TaskCall call) {
        TaskResource resource = call.resource();
        boolean optimised = resource.kind() == TaskResource.Kind.SERVICE
                && resource.service().equals("states");
        boolean sdk =
                resource.kind() == TaskResource.Kind.SDK && resource.service().equals("sfn");
        if (!optimised && !sdk) {
            return null;
        }
        try {
            return switch (resource.action()) {
                case "startExecution" -> optimised ? start(call) : startBySdk(call);
                case "startSyncExecution" -> startSynchronously(call);
                case "describeExecution" -> describe(call);
                case "stopExecution" -> stop(call);
                case "redriveExecution" -> redrive(call);
                default -> tokens.answer(call);
            };
        } catch (ApiRefusal refusal) {
            return Refusals.reply(call, refusal);
        }
    }

    private @Nullable TaskReply start(TaskCall call) {
        String machine = text(call, "StateMachineArn");
        if (machine == null || !machines.hosts(machine)) {
            return null;
        }
        HostedExecution child = machines.start(request(call, machine, false));
        JsonNode accepted = Envelope.around(
                call,
                Json.object(2)
                        .put("ExecutionArn", child.arn())
                        .put("StartDate", child.startedAt().toEpochMilli())
                        .build());
        return switch (call.resource().pattern()) {
            case REQUEST_RESPONSE -> TaskReply.success(accepted);
            case WAIT_FOR_TASK_TOKEN -> TaskReply.submitted(accepted, TaskReply.awaiting());
            case SYNC, SYNC_2 -> TaskReply.submitted(accepted, endOf(child, call));
        };
    }

    private TaskReply endOf(HostedExecution child, TaskCall call) {
        if (machines.isExpress(child.machineArn())) {
            machines.warn(call.site() + " waits for an Express workflow with "
                    + call.resource().resourceName()
                    + ", which the service does by describing the execution, and Express executions cannot be described:"
                    + " that this works there is not confirmed. Use arn:aws:states:::aws-sdk:sfn:startSyncExecution.");
        }
        boolean asJson = call.resource().pattern() == TaskResource.Pattern.SYNC_2;
        Promise end = new Promise();
        Waiting waiting = Waiting.of(call);
        waitedFor.putIfAbsent(waiting, child);
        child.whenOver(() -> {
            waitedFor.remove(waiting, child);
            end.settle(outcome(child, asJson));
        });
        return TaskReply.promised(end);
    }

    private static TaskOutcome outcome(HostedExecution child, boolean asJson) {
        if (child.output() != null) {
            return new TaskOutcome.Succeeded(
                    Description.optimised(child, asJson ? payload -> payload : Description::asText));
        }
        return new TaskOutcome.Failed(
                "States.TaskFailed", Json.write(Description.optimised(child, Description::asText)));
    }

    private @Nullable TaskReply startBySdk(TaskCall call) {
        String machine = text(call, "StateMachineArn");
        if (machine == null || !machines.hosts(machine)) {
            return null;
        }
        HostedExecution child = machines.start(request(call, machine, false));
        JsonNode response = Json.object(2)
                .put("ExecutionArn", child.arn())
                .put("StartDate", Description.isoDate(child.startedAt()))
                .build();
        return call.taskToken() == null
                ? TaskReply.success(response)
                : TaskReply.submitted(response, TaskReply.awaiting());
    }

    private @Nullable TaskReply startSynchronously(TaskCall call) {
        String machine = text(call, "StateMachineArn");
        if (machine == null || !machines.hosts(machine)) {
            return null;
        }
        HostedExecution child = machines.start(request(call, machine, true));
        Promise end = new Promise();
        child.whenOver(() -> end.settle(new TaskOutcome.Succeeded(Description.synchronous(child))));
        return TaskReply.promised(end);
    }

    private @Nullable TaskReply describe(TaskCall call) {
        HostedExecution execution = execution(call);
        return execution == null ? null : TaskReply.success(Description.sdk(execution));
    }

    private @Nullable TaskReply stop(TaskCall call) {
        HostedExecution execution = execution(call);
        if (execution == null) {
            return null;
        }
        execution.stop(text(call, "Error"), text(call, "Cause"));
        return TaskReply.success(
                Json.object(1).put("StopDate", Description.isoDate(call.at())).build());
    }

    private @Nullable TaskReply redrive(TaskCall call) {
        HostedExecution execution = execution(call);
        if (execution == null) {
            return null;
        }
        Instant redrivenAt = execution.redrive(text(call, "ClientToken"));
        return TaskReply.success(Json.object(1)
                .put("RedriveDate", Description.isoDate(redrivenAt))
                .build());
    }

    @Override
    public String reproducer() {
        return outside.reproducer();
    }

    /** The service stops the execution that a Task was waiting for (asl-reference 6.5). */
    @Override
    public void abandoned(TaskCall call) {
        HostedExecution child = waitedFor.remove(Waiting.of(call));
        if (child == null) {
            outside.abandoned(call);
        } else {
            child.stop(
                    null,
                    "The Task state in AWS Step Functions execution [" + call.executionArn()
                            + "] which was managing this resource was aborted");
        }
    }

    private @Nullable HostedExecution execution(TaskCall call) {
        String arn = text(call, "ExecutionArn");
        return arn == null ? null : machines.execution(arn);
    }

    private static NestedStart request(TaskCall call, String machine, boolean synchronous) {
        return new NestedStart(
                machine, text(call, "Name"), input(call), text(call, "TraceHeader"), synchronous, call.executionArn());
    }

    /** Text stands for itself, anything else for its JSON. */
    private static String input(TaskCall call) {
        JsonNode input = call.parameters().path("Input");
        if (input.isMissingNode() || input.isNull()) {
            return "{}";
        }
        return input.isTextual() ? input.textValue() : Json.write(input);
    }

    static @Nullable String text(TaskCall call, String parameter) {
        return call.parameters().path(parameter).textValue();
    }

    /** Which attempt waits; each has a token of its own, also where the same execution runs twice. */
    private record Waiting(
            String executionArn, CallSite site, @Nullable String token) {

        static Waiting of(TaskCall call) {
            return new Waiting(call.executionArn(), call.site(), call.taskToken());
        }
    }
}
