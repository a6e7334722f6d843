package dev.escapement.latency;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.TaskResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Lets every instance of a Lambda function start cold, once; a call that finds none idle starts another one. */
@API(status = Status.INTERNAL)
public final class ColdStarts implements Integration {

    private final LatencyProfile profile;
    private final Integration functions;
    private final Map<String, List<FunctionInstance>> instances = new LinkedHashMap<>();
    private @Nullable Outside outside;

    /** In front of those who answer. */
    public ColdStarts(LatencyProfile profile, Integration functions) {
        this.profile = profile;
        this.functions = functions;
    }

    @Override
    public void joins(Outside simulation) {
        outside = simulation;
        functions.joins(simulation);
    }

    @Override
    public TaskReply call(TaskCall call) {
        TaskReply reply = functions.call(call);
        String function = functionOf(call);
        if (function == null || reply instanceof TaskReply.NotStarted) {
            return reply;
        }
        List<FunctionInstance> running = instances.computeIfAbsent(function, name -> new ArrayList<>());
        running.removeIf(instance -> instance.isGone(call.at(), profile.keptWarm()));
        FunctionInstance idle = idle(running, call.at());
        Duration start = idle == null ? coldStart(call) : Duration.ZERO;
        FunctionInstance used = idle == null ? new FunctionInstance() : idle;
        if (idle == null) {
            running.add(used);
        }
        TaskReply started = reply.after(reply.latency().plus(start));
        used.workOn(started, call.at());
        return started;
    }

    private static @Nullable FunctionInstance idle(List<FunctionInstance> running, Instant now) {
        return running.stream()
                .filter(instance -> instance.isIdle(now))
                .findFirst()
                .orElse(null);
    }

    private Duration coldStart(TaskCall call) {
        Outside simulation = Objects.requireNonNull(outside, "asked before joining a simulation");
        return profile.coldStart().draw(simulation.chance("cold-start/" + call.executionArn() + "/" + call.site()));
    }

    private static @Nullable String functionOf(TaskCall call) {
        TaskResource resource = call.resource();
        if (resource.kind() == TaskResource.Kind.FUNCTION) {
            return resource.action();
        }
        boolean invokes =
                resource.service().equals("lambda") && resource.action().equals("invoke");
        String name = call.parameters().path("FunctionName").textValue();
        return invokes && name != null ? name.replaceFirst("^.*:function:", "") : null;
    }

    @Override
    public void abandoned(TaskCall call) {
        functions.abandoned(call);
    }

    @Override
    public String reproducer() {
        return functions.reproducer();
    }
}
