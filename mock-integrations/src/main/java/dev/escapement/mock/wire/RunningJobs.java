package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.CallSite;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The jobs that Tasks wait for, looked at in turns of virtual time. */
final class RunningJobs {

    private final ServiceTasks services;
    private final Pace pace;
    private final Map<Attempt, RunningJob> running = new LinkedHashMap<>();
    private @Nullable Outside outside;

    RunningJobs(ServiceTasks services, Pace pace) {
        this.services = services;
        this.pace = pace;
    }

    void joins(Outside world) {
        outside = world;
        running.clear();
    }

    TaskReply watch(TaskCall call, URI server, JsonNode request, JsonNode response) {
        JsonNode failures = response.path("Failures");
        if (!failures.isEmpty()) {
            return TaskReply.failure("AmazonECS.Unknown", Json.write(response));
        }
        RunningJob job = new RunningJob(services, call, server, watchFor(call), request, response);
        running.put(Attempt.of(call), job);
        lookLater(job);
        return TaskReply.submitted(response, TaskReply.promised(job.end()));
    }

    void abandoned(TaskCall call) {
        @Nullable RunningJob job = running.remove(Attempt.of(call));
        if (job != null) {
            job.stop();
        }
    }

    private void lookLater(RunningJob job) {
        Outside world = outside;
        if (world == null) {
            throw new WireException(job.call().site()
                    + " waits for a job, which takes time: only a simulation has any. Give the Wire to "
                    + "Simulation.builder().answering(…), or pass joins(…) on to it.");
        }
        world.after(pace.interval(), () -> look(job));
    }

    private void look(RunningJob job) {
        if (!running.containsKey(Attempt.of(job.call()))) {
            return;
        }
        if (job.look(pace.mostLooks())) {
            running.remove(Attempt.of(job.call()));
        } else {
            lookLater(job);
        }
    }

    private static JobWatch watchFor(TaskCall call) {
        String resource = call.resource().service() + ":" + call.resource().action();
        @Nullable JobWatch watch = JobTable.find(resource);
        if (watch == null) {
            throw new WireException(call.site() + " waits for a job of " + resource
                    + ", and how that ends cannot be seen over the wire. Say who answers with Wire.otherwise(…).");
        }
        return watch;
    }

    private record Attempt(String executionArn, CallSite site) {

        static Attempt of(TaskCall call) {
            return new Attempt(call.executionArn(), call.site());
        }
    }
}
