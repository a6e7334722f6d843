package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.ResponseMetadata;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.wire.ExchangeWitness.Exchange;
import dev.escapement.mock.wire.ExchangeWitness.Purpose;
import dev.escapement.services.Spelling;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import dev.escapement.services.TaskResource.Pattern;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tasks that call an AWS service: one request, and what the Task makes of the answer. */
final class ServiceTasks {

    private final ApiCaller caller;
    private final ExchangeWitness witness;
    private final RunningJobs jobs;

    ServiceTasks(ApiCaller caller, Pace pace, ExchangeWitness witness) {
        this.caller = caller;
        this.witness = witness;
        this.jobs = new RunningJobs(this, pace);
    }

    void joins(Outside outside) {
        jobs.joins(outside);
    }

    void abandoned(TaskCall call) {
        jobs.abandoned(call);
    }

    TaskReply call(TaskCall call, URI server) {
        JsonNode parameters = OptimisedRequest.of(call);
        String action = call.resource().kind() == Kind.FUNCTION
                ? "invoke"
                : call.resource().action();
        ApiAnswer answer = ask(call, server, Purpose.CALL, action, parameters);
        if (answer instanceof ApiAnswer.Done done) {
            return replyTo(call, server, parameters, done);
        }
        TaskOutcome.Failed failure = failureOf(call, answer);
        return TaskReply.failure(failure.error(), failure.cause());
    }

    private TaskReply replyTo(TaskCall call, URI server, JsonNode parameters, ApiAnswer.Done done) {
        TaskReply reply = OptimisedAnswer.of(call, done);
        Pattern pattern = call.resource().pattern();
        boolean accepted = reply instanceof TaskReply.Settled end && end.outcome() instanceof TaskOutcome.Succeeded;
        if (!accepted || !pattern.submits()) {
            return reply;
        }
        JsonNode response = ((TaskOutcome.Succeeded) ((TaskReply.Settled) reply).outcome()).output();
        return pattern == Pattern.WAIT_FOR_TASK_TOKEN
                ? TaskReply.submitted(response, TaskReply.awaiting())
                : jobs.watch(call, server, parameters, response);
    }

    /** Sends one request for the sake of an attempt. */
    ApiAnswer ask(TaskCall call, URI server, Purpose purpose, String action, JsonNode parameters) {
        ApiAnswer answer = caller.ask(new ApiCall(
                ClientNames.of(call.resource().service()),
                action,
                parameters,
                call.resource().kind() == Kind.SDK ? Spelling.SDK : Spelling.OPTIMISED,
                server,
                regionOf(call),
                CallHeaders.of(call, purpose)));
        if (!(answer instanceof ApiAnswer.Misfit)) {
            witness.sees(new Exchange(call, purpose, answer instanceof ApiAnswer.Refused));
        }
        return answer instanceof ApiAnswer.Done done ? withVirtualTime(done, call) : answer;
    }

    private static ApiAnswer withVirtualTime(ApiAnswer.Done done, TaskCall call) {
        ResponseMetadata served = done.metadata();
        return new ApiAnswer.Done(
                done.body(),
                new ResponseMetadata(
                        served.statusCode(), served.requestId(), ServedHeaders.of(served.headers(), call.at())));
    }

    static TaskOutcome.Failed failureOf(TaskCall call, ApiAnswer answer) {
        if (answer instanceof ApiAnswer.Misfit misfit) {
            return new TaskOutcome.Failed(
                    "States.Runtime",
                    "The Parameters '" + Json.write(call.parameters()) + "' could not be used to start the Task: ["
                            + String.join(", ", misfit.problems()) + "]");
        }
        ApiAnswer.Refused refused = (ApiAnswer.Refused) answer;
        return ErrorNames.of(call.resource()).name(refused);
    }

    private static String regionOf(TaskCall call) {
        @Nullable String own = regionIn(call.resource());
        return own == null ? call.executionArn().split(":", 6)[3] : own;
    }

    private static @Nullable String regionIn(TaskResource resource) {
        String region = resource.arn().split(":", 6)[3];
        return region.isEmpty() ? null : region;
    }
}
