package dev.escapement.engine;

import dev.escapement.maprun.ChildOutcome;
import dev.escapement.maprun.MapRunLedger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The children of a Map run that can still be looked at: those that run, and those that are kept. */
@API(status = Status.INTERNAL)
public final class ChildExecutions {

    /** More would tell nobody more about why a run stands still. */
    private static final int WAITS_TOLD = 10;

    private final MapRunLedger ledger;
    private final KeptChildren keeping;
    private final Map<String, Run> open = new LinkedHashMap<>();
    private final Map<String, Run> kept = new LinkedHashMap<>();
    private final BitSet succeeded = new BitSet();
    private final Map<Integer, UnfinishedChild> unfinished = new LinkedHashMap<>();
    private int failuresKept;
    private @Nullable Runnable whenIdle;
    private @Nullable Runnable whenChanged;

    ChildExecutions(MapRunLedger ledger, KeptChildren keeping) {
        this.ledger = ledger;
        this.keeping = keeping;
    }

    /** The books of the Map run. */
    public MapRunLedger ledger() {
        return ledger;
    }

    /** Those that run and those that are kept, each in the order in which they came there. */
    public List<Run> all() {
        List<Run> all = new ArrayList<>(kept.values());
        all.addAll(open.values());
        return all;
    }

    /** The child with the ARN, or a child of a child; {@code null} if it is not there any more or never was. */
    public @Nullable Run find(String executionArn) {
        Run child = open.getOrDefault(executionArn, kept.get(executionArn));
        return child != null ? child : findIn(all(), executionArn);
    }

    private static @Nullable Run findIn(List<Run> runs, String executionArn) {
        for (Run run : runs) {
            Run found = run.findChild(executionArn);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void start(Run child) {
        open.put(child.spec().executionArn(), child);
    }

    void end(DistributedChild child, Run run) {
        String arn = run.spec().executionArn();
        ChildOutcome outcome = DistributedChild.outcome(run.ending());
        boolean keeps = keeping.keeps(child.index(), outcome.isFailure(), failuresKept);
        open.remove(arn);
        if (keeps) {
            kept.put(arn, run);
            failuresKept += outcome.isFailure() ? 1 : 0;
        }
        if (outcome == ChildOutcome.SUCCEEDED) {
            succeeded.set(child.index());
        } else {
            // Those that are stopped are no more than ran at a time.
            boolean redrivable = !run.spec().express() && (keeps || outcome == ChildOutcome.ABORTED);
            unfinished.put(child.index(), UnfinishedChild.of(child, run, redrivable, keeps));
        }
        if (open.isEmpty() && whenIdle != null) {
            whenIdle.run();
            whenIdle = null;
        }
    }

    /** By their indexes, those that need not run again. */
    BitSet succeeded() {
        return succeeded;
    }

    /** By their indexes, those that ended without success. */
    Map<Integer, UnfinishedChild> unfinished() {
        return unfinished;
    }

    /** One of those is about to start again. */
    void forget(int index, UnfinishedChild child) {
        unfinished.remove(index);
        if (child.keptUnder() != null && kept.remove(child.keptUnder()) != null) {
            failuresKept -= DistributedChild.outcome(child.ending()).isFailure() ? 1 : 0;
        }
    }

    /** Lets the Map run go on under other terms (UpdateMapRun); what is {@code null} stays. */
    public void change(@Nullable Integer maxConcurrency, @Nullable Double percentage, @Nullable Long count) {
        ledger.change(maxConcurrency, percentage, count);
        if (whenChanged != null) {
            whenChanged.run();
        }
    }

    void whenChanged(Runnable work) {
        whenChanged = work;
    }

    /** Does something once those that run have ended. */
    void whenIdle(Runnable work) {
        whenIdle = work;
    }

    /** What those that run wait for; of many, only the first tell. */
    List<String> waits() {
        List<String> waits = new ArrayList<>();
        open.values().stream().limit(WAITS_TOLD).forEach(child -> waits.addAll(child.waits()));
        if (open.size() > WAITS_TOLD) {
            waits.add("and " + (open.size() - WAITS_TOLD) + " more children of "
                    + ledger.terms().state());
        }
        return waits;
    }

    int running() {
        return open.size();
    }

    Collection<Run> open() {
        return open.values();
    }
}
