package dev.escapement.operations;

import dev.escapement.engine.RunSpec;
import dev.escapement.engine.TransitionPace;
import dev.escapement.integration.ApiRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds requests and transitions against the quotas of an account, and remembers what it held back. */
final class Throttle implements TransitionPace {

    private final World world;
    private final TransitionPace others;
    private final int openExecutions;
    private final Map<String, TokenBucket> buckets = new TreeMap<>();
    private final List<Held> held = new ArrayList<>();
    private final List<Instant> transitions = new ArrayList<>();

    Throttle(World world, Quotas quotas, TransitionPace others) {
        this.world = world;
        this.others = others;
        this.openExecutions = quotas.openExecutions();
        quotas.buckets().forEach((operation, bucket) -> buckets.put(operation, new TokenBucket(bucket)));
    }

    /**
     * A request comes in.
     *
     * @throws ApiRefusal when there were too many
     */
    void admit(String operation) {
        TokenBucket bucket = buckets.get(operation);
        if (bucket != null && !bucket.take(world.now())) {
            held.add(new Held(operation, world.now(), ""));
            throw Refusals.throttled();
        }
    }

    /** Another Standard execution is to start while so many are open. */
    void admitBeside(int open) {
        if (open >= openExecutions) {
            throw new ApiRefusal(
                    "ExecutionLimitExceeded",
                    "Execution Limit Exceeded: 'The maximum number of running executions has been reached: "
                            + openExecutions + "'");
        }
    }

    /** Only Standard executions have their transitions counted, and only those of this account. */
    @Override
    public Instant next(RunSpec execution, Instant now) {
        TokenBucket bucket = buckets.get(Quotas.STATE_TRANSITION);
        if (execution.express() || bucket == null || !execution.machineArn().startsWith(world.arn("stateMachine", ""))) {
            return others.next(execution, now);
        }
        Instant allowed = bucket.reserve(now);
        transitions.add(allowed);
        if (allowed.isAfter(now)) {
            held.add(new Held(Quotas.STATE_TRANSITION, now, execution.machineArn()));
        }
        return others.next(execution, allowed);
    }

    /** What was held back of an operation, or of the transitions. */
    List<Held> held(String operation) {
        return held.stream().filter(one -> one.operation().equals(operation)).toList();
    }

    /** When transitions were taken. */
    List<Instant> transitions() {
        return transitions;
    }

    @Nullable Bucket bucket(String operation) {
        TokenBucket bucket = buckets.get(operation);
        return bucket == null ? null : bucket.bucket();
    }

    /** Something had to wait, or was refused. */
    record Held(String operation, Instant at, String machineArn) {}
}
