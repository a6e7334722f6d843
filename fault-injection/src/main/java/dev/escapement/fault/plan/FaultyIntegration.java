package dev.escapement.fault.plan;

import dev.escapement.dataset.ObjectStore;
import dev.escapement.integration.ChildStarts;
import dev.escapement.integration.ExecutionStarts;
import dev.escapement.integration.Integration;
import dev.escapement.integration.LineTrouble;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * An outside with a plan of faults around it.
 *
 * <pre>{@code
 * FaultyIntegration services = FaultPlan.parse("ChargeCard#1..3=throttled").around(new OrderServices());
 * Simulation.builder().answering(services).build().start(machine, input).runToEnd();
 * services.requireAllStruck();
 * }</pre>
 *
 * <p>For one simulation; not to be extended. At a call that several faults are meant for, the first of the plan strikes.
 */
@API(status = Status.EXPERIMENTAL)
public final class FaultyIntegration implements Integration {

    private final FaultPlan plan;
    private final Integration delegate;
    private final CallCounts counts;
    private final Map<PlannedFault, Object> memories = new LinkedHashMap<>();
    private final int[] struck;
    private final int[] met;
    private @Nullable Outside outside;
    private @Nullable FaultyTokens tokens;
    private Instant joinedAt = Instant.EPOCH;
    private Duration skew = Duration.ZERO;
    private @Nullable LineTrouble onTheLine;
    private boolean lineWasUsed;

    FaultyIntegration(FaultPlan plan, Integration delegate) {
        this.plan = plan;
        this.delegate = delegate;
        this.counts = new CallCounts(plan.states());
        this.struck = new int[plan.faults().size()];
        this.met = new int[plan.faults().size()];
    }

    @Override
    public TaskReply call(TaskCall call) {
        CallCounts.Turn turn = counts.next(call);
        for (int i = 0; i < struck.length; i++) {
            PlannedFault planned = plan.faults().get(i);
            if (planned.place().matches(call, turn.ofState(), turn.ofSite()) && isTurn(i)) {
                Strike strike = new Strike(this, planned, call);
                TaskReply reply = planned.fault().strike(strike);
                struck[i] += reply == null || strike.hasPassed() ? 0 : 1;
                if (reply != null) {
                    return reply;
                }
            }
        }
        return deliver(call);
    }

    @Override
    public void joins(Outside simulation) {
        outside = simulation;
        joinedAt = simulation.now();
        tokens = new FaultyTokens(simulation);
        delegate.joins(new FaultyOutside(simulation, this));
    }

    @Override
    public void abandoned(TaskCall call) {
        delegate.abandoned(call);
    }

    @Override
    public String reproducer() {
        String faults = plan.isEmpty() ? "" : "faults \"" + plan + "\"";
        String rest = delegate.reproducer();
        return faults.isEmpty() || rest.isEmpty() ? faults + rest : faults + " and " + rest;
    }

    /** Puts the faults at {@code @s3:read}, {@code @s3:list} and {@code @s3:write} around what distributed Maps read and write. */
    public ObjectStore around(ObjectStore buckets) {
        return new FaultyBuckets(buckets, this);
    }

    /** Puts the faults at {@code @states:start-child} around the starts of the children of distributed Maps. */
    public ChildStarts around(ChildStarts starts) {
        return new FaultyChildStarts(starts, this);
    }

    /** Lets executions run again, or end, by the faults at {@code @states:start} and {@code @states:start-child}. */
    public ExecutionStarts aroundExecutions(ExecutionStarts starts) {
        return new FaultyExecutionStarts(starts, this);
    }

    /** What of a kind strikes something that no Task calls. */
    @Nullable Fault strikes(OwnWork work, String machine, Class<? extends Fault> kind) {
        for (int i = 0; i < struck.length; i++) {
            PlannedFault planned = plan.faults().get(i);
            if (planned.place() instanceof Target wanted
                    && work.isMeantBy(wanted.name(), machine)
                    && kind.isInstance(planned.fault())
                    && isTurn(i)) {
                struck[i]++;
                return planned.fault();
            }
        }
        return null;
    }

    /** Places of one state know their turns themselves; what is called from anywhere is counted here. */
    private boolean isTurn(int index) {
        return !(plan.faults().get(index).place() instanceof Target target)
                || target.turn().includes(++met[index]);
    }

    /** How often a fault of the plan has struck, by its place in the plan. */
    public int strikes(int index) {
        return struck[index];
    }

    /** Whether every fault of the plan has struck at least once. */
    public boolean allStruck() {
        for (int times : struck) {
            if (times == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Makes sure that the plan was about something that happened.
     *
     * @throws FaultNeverStruckException with the sites nearest to those that never came
     */
    public void requireAllStruck() {
        for (int i = 0; i < struck.length; i++) {
            if (struck[i] == 0) {
                throw new FaultNeverStruckException(plan.faults().get(i), met[i], counts.sites());
            }
        }
    }

    TaskReply deliver(TaskCall call) {
        return delegate.call(skew.isZero() ? call : atAnotherTime(call));
    }

    TaskReply deliverOver(LineTrouble trouble, TaskCall call) {
        onTheLine = trouble;
        TaskReply reply = deliver(call);
        lineWasUsed = onTheLine == null;
        onTheLine = null;
        return reply;
    }

    boolean lineWasUsed() {
        return lineWasUsed;
    }

    /** Whoever asks brings it about. */
    @Nullable LineTrouble takeTrouble() {
        LineTrouble trouble = onTheLine;
        onTheLine = null;
        return trouble;
    }

    Outside outside() {
        if (outside == null) {
            throw new IllegalStateException(
                    "The faults were never told in which simulation they are: whatever decorates them"
                            + " must pass joins(…) on");
        }
        return outside;
    }

    FaultyTokens tokens() {
        outside();
        return Objects.requireNonNull(tokens);
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Duration skew() {
        return skew;
    }

    void moveClock(Duration by) {
        skew = skew.plus(by);
    }

    Object memory(PlannedFault planned, Supplier<?> first) {
        Object known = memories.get(planned);
        if (known == null) {
            known = first.get();
            memories.put(planned, known);
        }
        return known;
    }

    private TaskCall atAnotherTime(TaskCall call) {
        return new TaskCall(
                call.executionArn(),
                call.site(),
                call.resource(),
                call.parameters(),
                call.taskToken(),
                call.timeout(),
                call.heartbeat(),
                call.roleArn(),
                call.at().plus(skew));
    }
}
