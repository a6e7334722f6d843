package dev.escapement.behavior;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataflow.DataFlow;
import dev.escapement.definition.Distribution;
import dev.escapement.definition.MapState;
import dev.escapement.definition.Transition;
import dev.escapement.definition.Workflow;
import dev.escapement.services.TaskResource;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What a behaviour wants to happen next; performed by the engine. */
@API(status = Status.INTERNAL)
public sealed interface Step {

    /** The state's work has given a result: out through the flow and on. */
    @API(status = Status.INTERNAL)
    record Complete(JsonNode result, DataFlow flow, Transition transition) implements Step {}

    /** Nothing until an instant, then another step. */
    @API(status = Status.INTERNAL)
    record Pause(Instant until, Supplier<Step> then) implements Step {}

    /** Something outside is to be done; its output is the state's result. */
    @API(status = Status.INTERNAL)
    record Call(
            TaskResource resource,
            JsonNode parameters,
            @Nullable Duration timeout,
            @Nullable Duration heartbeat,
            @Nullable String roleArn,
            Transition transition)
            implements Step {}

    /**
     * Children run side by side; the array of their outputs is the state's result.
     *
     * @param kind branches of a Parallel or iterations of a Map
     * @param size how many there are
     * @param width how many may run at a time
     * @param child makes a child when its turn has come
     */
    @API(status = Status.INTERNAL)
    record Fork(Kind kind, int size, int width, IntFunction<Child> child, Transition transition) implements Step {

        /** What the children are called in the history. */
        @API(status = Status.INTERNAL)
        public enum Kind {
            /** Of a Parallel: without events of their own. */
            BRANCH,
            /** Of a Map: each with a start and an end. */
            ITERATION
        }
    }

    /**
     * Children run as executions of their own; what their results come to is the state's result.
     *
     * @param length how many items there are in the state's own data; 0 when they are read from elsewhere
     * @param width how many children may run at a time; 0 leaves it to the service
     * @param plan everything else, looked at once the Map has started
     */
    @API(status = Status.INTERNAL)
    record Distribute(MapState state, Distribution distribution, int length, int width, Supplier<DistributionPlan> plan)
            implements Step {}

    /** The workflow ends with an error. */
    @API(status = Status.INTERNAL)
    record Fail(@Nullable String error, @Nullable String cause) implements Step {}

    /** What a forked strand runs. */
    @API(status = Status.INTERNAL)
    record Child(Workflow workflow, JsonNode input, Visit.@Nullable MapItem item) {}

    /** The usual way out of a state. */
    static Step complete(JsonNode result, DataFlow flow, Transition transition) {
        return new Complete(result, flow, transition);
    }
}
