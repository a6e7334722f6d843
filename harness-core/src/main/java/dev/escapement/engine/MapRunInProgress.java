package dev.escapement.engine;

import dev.escapement.behavior.ChildInputs.ChildInput;
import dev.escapement.behavior.DistributionPlan;
import dev.escapement.behavior.Step;
import dev.escapement.behavior.ToleratedFailures;
import dev.escapement.dataflow.DataLimit;
import dev.escapement.dataset.DatasetFailure;
import dev.escapement.dataset.MapResult;
import dev.escapement.definition.MapState;
import dev.escapement.expression.EvaluationException;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.MapRunFact;
import dev.escapement.json.Json;
import dev.escapement.maprun.ChildOutcome;
import dev.escapement.maprun.ChildRecord;
import dev.escapement.maprun.MapRunLedger;
import dev.escapement.maprun.MapRunStatus;
import dev.escapement.maprun.Progress;
import dev.escapement.maprun.StartPace;
import dev.escapement.simulation.Agenda;
import dev.escapement.simulation.Appointment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a distributed Map: its children are executions, started as there is room and as the pace allows, and forgotten when they
 * have been counted (asl-reference 7).
 */
final class MapRunInProgress implements OpenWork {

    /** The service redrives a Map run no more often (asl-reference 8.4). */
    private static final int MOST_REDRIVES = 1_000;

    private final StateVisit visit;
    private final MapState state;
    private final ChildSupply supply;
    private final ChildStarter starter;
    private final ChildExecutions children;
    private final MapRunLedger ledger;
    private final ChildResults results;
    private final StartPace pace;

    private @Nullable Appointment nextStart;
    private boolean begun;
    private boolean tooManyFailed;
    private boolean over;

    MapRunInProgress(StateVisit visit, Step.Distribute step, DistributionPlan plan) {
        World world = visit.strand().execution().world();
        this.visit = visit;
        this.state = step.state();
        this.starter = new ChildStarter(visit, step);
        this.ledger = new MapRunLedger(starter.terms(step.width(), plan.tolerated()));
        this.children = new ChildExecutions(ledger, world.mapRuns().kept());
        this.supply = new ChildSupply(plan, step.length(), world.mapRuns().store(), children.succeeded());
        this.results = new ChildResults(plan, starter.mapRunArn(), world);
        this.pace = new StartPace(world.limits().startsPerSecond(starter.express()));
        ledger.expect(step.length(), step.distribution().itemBatcher() == null ? step.length() : 0);
    }

    /** The same Map run after a redrive; its items are gone through again. */
    MapRunInProgress(StateVisit visit, Step.Distribute step, DistributionPlan plan, MapRunInProgress before) {
        World world = visit.strand().execution().world();
        this.visit = visit;
        this.state = before.state;
        this.starter = before.starter;
        this.ledger = before.ledger;
        this.children = before.children;
        this.supply = new ChildSupply(plan, step.length(), world.mapRuns().store(), children.succeeded());
        this.results = before.results.mayResume() ? before.results : new ChildResults(plan, starter.mapRunArn(), world);
        this.pace = new StartPace(world.limits().startsPerSecond(starter.express()));
    }

    void start() {
        begun = true;
        visit.strand().execution().addMapRun(children);
        children.whenChanged(this::changed);
        note(new MapRunFact.Started(now(), number(), state, starter.mapRunArn()));
        proceed();
    }

    /** Only its children that did not succeed start again, once Express children that were left alone have ended. */
    void redrive() {
        if (ledger.redriveCount() >= MOST_REDRIVES) {
            over = true;
            visit.recovery()
                    .raised(Failure.runtime(
                            number(), "A Map Run cannot be redriven more than " + MOST_REDRIVES + " times."));
        } else if (children.running() == 0) {
            startAgain();
        } else {
            children.whenIdle(() -> world().agenda().post(this::startAgain));
        }
    }

    private void startAgain() {
        if (over) {
            return;
        }
        begun = true;
        children.whenChanged(this::changed);
        results.resume();
        ledger.redrive(now());
        note(new MapRunFact.Redriven(now(), number(), state, starter.mapRunArn(), ledger.redriveCount()));
        proceed();
        afterwards();
    }

    @Override
    public @Nullable String redriveObstacle() {
        return RedriveObstacles.of(state.name(), children, results, starter.express());
    }

    /** Starts children until there is no room, no item or no more to start in this second; and ends when there is nothing left to do. */
    private void proceed() {
        if (nextStart != null) {
            return;
        }
        try {
            while (!over && !tooManyFailed && children.running() < width() && hasMore()) {
                if (!pace.allows(now())) {
                    waitForPace();
                    return;
                }
                startNext();
            }
        } catch (EvaluationException problem) {
            cannotChoose(problem);
        }
        if (!over && !tooManyFailed && children.running() == 0) {
            join();
        }
    }

    private int width() {
        return world().limits().childrenAtATime(ledger.terms().maxConcurrency());
    }

    private boolean hasMore() {
        if (results.failure() == null && supply.hasMore()) {
            return true;
        }
        DatasetFailure failure = results.failure() == null ? supply.failure() : results.failure();
        if (failure != null) {
            fail(failure.error(), failure.cause());
        }
        return false;
    }

    /** Children that end at the very instant make room first. */
    private void waitForPace() {
        Agenda agenda = world().agenda();
        nextStart = agenda.postAt(pace.next(), () -> agenda.post(this::resume));
    }

    private void resume() {
        nextStart = null;
        proceed();
        afterwards();
    }

    private void startNext() {
        int index = supply.index();
        ChildInput input = supply.next();
        DatasetFailure failure = supply.failure();
        if (failure != null) {
            fail(failure.error(), failure.cause());
            return;
        }
        if (Json.size(input.value()) > world().limits().payloadBytes()) {
            fail(DataLimit.ERROR, DataLimit.causeFrom(state.name()));
            return;
        }
        start(starter.child(index, input));
    }

    private void start(DistributedChild child) {
        TaskOutcome.Failed refusal = starter.refusalOf(child);
        if (refusal != null) {
            fail(refusal.error(), refusal.cause());
            return;
        }
        UnfinishedChild before = children.unfinished().get(child.index());
        if (before != null && !before.isRedrivable()) {
            ledger.refuse(before.items());
            stay(before);
            results.add(child.result(before));
            checkFailures(DistributedChild.outcome(before.ending()));
            return;
        }
        pace.start(now());
        Run run = before == null ? startNew(child) : startAgain(child, before);
        children.start(run);
        run.whenOver(ended -> over(child, ended));
    }

    private Run startNew(DistributedChild child) {
        ledger.start(child.input().items(), now());
        return starter.start(child);
    }

    /** A Standard child goes on where it failed, an Express child starts from its beginning. */
    private Run startAgain(DistributedChild child, UnfinishedChild before) {
        children.forget(child.index(), before);
        ledger.startAgain(before.items(), now());
        Run run = before.run();
        if (run == null) {
            return starter.start(child);
        }
        run.redrive();
        return run;
    }

    private void over(DistributedChild child, Run run) {
        ChildRecord told = child.record(run);
        ChildReport.of(run, ledger, world().mapRuns().expressUnits());
        ledger.end(told, now());
        results.add(child.result(run));
        children.end(child, run);
        tellProgress();
        if (over) {
            return;
        }
        checkFailures(told.outcome());
        proceed();
        afterwards();
    }

    private void checkFailures(ChildOutcome latest) {
        if (latest.isFailure() && !tooManyFailed && tooMany()) {
            tooManyFailed = true;
            world().agenda().post(this::giveIn);
        }
    }

    /** UpdateMapRun: there may be room for more, or too many may have failed by the new measure. */
    private void changed() {
        world().agenda().post(() -> {
            if (over) {
                return;
            }
            if (!tooManyFailed && tooMany()) {
                tooManyFailed = true;
                giveIn();
                return;
            }
            proceed();
            afterwards();
        });
    }

    private void tellProgress() {
        Progress.Listener listener = world().mapRuns().progress();
        if (!listener.equals(Progress.Listener.NOBODY)) {
            listener.advanced(ledger.progress(now()));
        }
    }

    /** Of a data set that is read one by one all items must be counted first, if by those that were read it looks like too many. */
    private boolean tooMany() {
        ToleratedFailures tolerated = new ToleratedFailures(
                ledger.terms().toleratedCount(), ledger.terms().toleratedPercentage());
        long failed = ledger.failedItems();
        return tolerated.isExceededBy(failed, ledger.startedItems())
                && tolerated.isExceededBy(failed, supply.totalItems());
    }

    /** The word that too many failed takes its turn, as with the iterations of an inline Map. */
    private void giveIn() {
        if (!over) {
            fail(ToleratedFailures.ERROR, ToleratedFailures.CAUSE);
            afterwards();
        }
    }

    private void join() {
        MapResult result = results.finish(now());
        if (result instanceof MapResult.Value value) {
            close(MapRunStatus.SUCCEEDED, true);
            visit.perform(() -> {
                note(new MapRunFact.Succeeded(now(), number(), state));
                note(new ForkFact.Succeeded(now(), number(), state, number()));
                return Step.complete(value.value(), state.flow(), state.transition());
            });
        } else if (result instanceof MapResult.Failed failed) {
            fail(failed.failure().error(), failed.failure().cause());
        } else {
            fail(DataLimit.ERROR, DataLimit.causeFrom(state.name()));
        }
    }

    private void fail(@Nullable String error, @Nullable String cause) {
        stop(MapRunStatus.FAILED);
        noteFailed(error, cause);
        visit.recovery().raised(Failure.of(number(), error, cause));
    }

    /** Choosing an item's input may fail, which is the failure of the Map and of no child. */
    private void cannotChoose(EvaluationException problem) {
        stop(MapRunStatus.FAILED);
        noteFailed(problem.kind().error(), visit.recovery().causeOf(problem));
        visit.recovery().evaluationFailed(problem, false);
    }

    private void noteFailed(@Nullable String error, @Nullable String cause) {
        note(new MapRunFact.Failed(now(), number(), state, error, cause, ledger.outcomes()));
    }

    /** The execution around it ends first. Express children cannot be stopped and go on alone (asl-reference 7.8). */
    @Override
    public void cutShort() {
        if (!over && !begun) {
            over = true;
            supply.close();
        } else if (!over) {
            over = true;
            if (!starter.express()) {
                stopChildren();
            }
            countRest();
            close(MapRunStatus.ABORTED, false);
        }
    }

    private void stop(MapRunStatus how) {
        if (over) {
            return;
        }
        over = true;
        stopChildren();
        countRest();
        boolean told = results.areWritten() && results.failure() == null;
        close(how, told && results.finish(now()) instanceof MapResult.Value);
    }

    private void stopChildren() {
        for (Run child : List.copyOf(children.open())) {
            child.stop(null, null);
        }
    }

    /** What was not started stays pending, what was not started again stays as it had ended; results that are written tell of it too. */
    private void countRest() {
        int next = supply.index();
        children.unfinished().forEach((index, before) -> {
            if (index >= next) {
                stay(before);
            }
        });
        try {
            supply.drainTo(this::leave);
        } catch (EvaluationException problem) {
            // The rest cannot even be counted.
        }
    }

    private void leave(int index, ChildInput input) {
        UnfinishedChild before = children.unfinished().get(index);
        if (before == null) {
            ledger.leave(input.items());
        }
        if (results.areWritten()) {
            DistributedChild child = starter.child(index, input);
            results.add(before == null ? child.pendingResult() : child.result(before));
        }
    }

    private void stay(UnfinishedChild before) {
        ledger.stay(DistributedChild.outcome(before.ending()), DistributedChild.error(before.ending()), before.items());
    }

    private void close(MapRunStatus how, boolean resultsWritten) {
        over = true;
        if (nextStart != null) {
            nextStart.cancel();
        }
        supply.close();
        results.close();
        ledger.close(how, resultsWritten, now());
    }

    @Override
    public String waitsFor() {
        return children.running() == 0
                ? "until another child may start"
                : "for " + children.running() + " running child executions";
    }

    @Override
    public List<String> waits() {
        return children.running() == 0 ? visit.waits(waitsFor()) : children.waits();
    }

    private void afterwards() {
        visit.strand().execution().checkEventLimit(number());
    }

    private void note(Fact fact) {
        visit.strand().execution().journal().add(fact);
    }

    private World world() {
        return visit.strand().execution().world();
    }

    private int number() {
        return visit.strand().number();
    }

    private Instant now() {
        return visit.now();
    }
}
