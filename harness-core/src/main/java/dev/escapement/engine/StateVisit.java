package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Behaviors;
import dev.escapement.behavior.Step;
import dev.escapement.behavior.Visit;
import dev.escapement.dataflow.DataLimit;
import dev.escapement.dataflow.Departure;
import dev.escapement.dataflow.Inspection;
import dev.escapement.definition.FailState;
import dev.escapement.definition.GuardedState;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.definition.Transition;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.EvaluationException;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.StateFact;
import dev.escapement.simulation.Draws;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One stay of a strand in a state, over all its attempts: performs the steps that the state's behaviour asks for. */
final class StateVisit implements Visit, Bindings.Surroundings, Runnable {

    private final Strand strand;
    private final State state;
    private final Bindings raw;
    private final Instant enteredAt;
    private @Nullable Recovery recovery;
    private int enteredEvent;
    private int occurrence;

    private @Nullable Bindings scope;
    private @Nullable JsonNode context;
    private @Nullable Draws draws;
    private @Nullable String token;
    private Instant attemptedAt;

    private @Nullable OpenWork work;
    private @Nullable OpenWork cutOff;

    StateVisit(Strand strand, State state, JsonNode input) {
        this.strand = strand;
        this.state = state;
        this.raw = Bindings.of(input, strand.variables(), this);
        this.enteredAt = strand.execution().now();
        this.attemptedAt = enteredAt;
    }

    /** The stay that an earlier one of the same strand was not to finish. */
    StateVisit(Strand strand, StateVisit before) {
        this.strand = strand;
        this.state = before.state;
        this.raw = Bindings.of(before.raw.input(), strand.variables(), this);
        this.enteredAt = before.enteredAt;
        this.enteredEvent = before.enteredEvent;
        this.attemptedAt = enteredAt;
    }

    /** Goes on after a redrive, with its retriers unused; to chance and to those who answer it is another visit. */
    void redrive(StateVisit before) {
        if (state instanceof FailState) {
            enter();
            return;
        }
        countOccurrence();
        cutOff = before.startsAnew() ? null : before.lastWork();
        if (cutOff instanceof ForkInProgress fork) {
            perform(fork::plan);
        } else {
            attempt();
        }
    }

    /** Children whose results were too much together all run again, and so does a Map that could not choose them (asl-reference 8.5). */
    private boolean startsAnew() {
        String error = recovery == null ? null : recovery.endedWith();
        return DataLimit.ERROR.equals(error) || (work instanceof MapRunInProgress && Failure.RUNTIME.equals(error));
    }

    private @Nullable OpenWork lastWork() {
        return work == null ? cutOff : work;
    }

    @Nullable String redriveObstacle() {
        OpenWork last = startsAnew() ? null : lastWork();
        return last == null ? null : last.redriveObstacle();
    }

    void enter() {
        enteredEvent =
                strand.execution().journal().add(new StateFact.Entered(enteredAt, strand.number(), state, raw.input()));
        countOccurrence();
        attempt();
    }

    private void countOccurrence() {
        occurrence = state instanceof GuardedState ? strand.nextOccurrence(state.name()) : 1;
    }

    /** A retry whose delay has passed. */
    @Override
    public void run() {
        if (!strand.isClosed()) {
            strand.whenPaced(this::tryAgain);
        }
    }

    private void tryAgain() {
        work = null;
        cutOff = null;
        scope = null;
        context = null;
        draws = null;
        token = null;
        attempt();
        strand.execution().checkEventLimit(strand.number());
    }

    private void attempt() {
        attemptedAt = now();
        perform(() -> Behaviors.enter(state, this));
    }

    /** The one place where an expression without a value, or a value without measure, becomes a failure of the workflow. */
    void perform(Supplier<Step> next) {
        try {
            take(next.get());
        } catch (EvaluationException problem) {
            recovery().evaluationFailed(problem, false);
        } catch (PayloadLimit.Exceeded problem) {
            recovery().raised(Failure.of(strand.number(), DataLimit.ERROR, problem.getMessage()));
        }
    }

    private void take(Step step) {
        if (step instanceof Step.Complete done) {
            leave(done.flow().afterSuccess(raw, done.result(), Inspection.NONE), done.transition());
        } else if (step instanceof Step.Call call) {
            TaskAttempt attempt = new TaskAttempt(this, call);
            work = attempt;
            attempt.schedule();
        } else if (step instanceof Step.Fork children) {
            ForkInProgress fork = cutOff instanceof ForkInProgress before
                    ? new ForkInProgress(this, before)
                    : new ForkInProgress(this, children);
            work = fork;
            fork.start();
        } else if (step instanceof Step.Distribute items) {
            distribute(items);
        } else if (step instanceof Step.Pause rest) {
            restUntil(rest.until(), () -> wakeUp(rest));
        } else if (step instanceof Step.Fail fail) {
            strand.fails(Failure.of(strand.number(), fail.error(), fail.cause()));
        }
    }

    private void distribute(Step.Distribute items) {
        if (cutOff instanceof MapRunInProgress before) {
            MapRunInProgress mapRun =
                    new MapRunInProgress(this, items, items.plan().get(), before);
            work = mapRun;
            mapRun.redrive();
            return;
        }
        strand.execution()
                .journal()
                .add(new ForkFact.Started(strand.execution().now(), strand.number(), state, items.length()));
        MapRunInProgress mapRun = new MapRunInProgress(this, items, items.plan().get());
        work = mapRun;
        mapRun.start();
    }

    private void restUntil(Instant instant, Runnable then) {
        work = new Rest(this, strand.execution().world().agenda().postAt(instant, then));
    }

    private void wakeUp(Step.Pause rest) {
        if (!strand.isClosed()) {
            work = null;
            perform(rest.then());
            strand.execution().checkEventLimit(strand.number());
        }
    }

    void leave(Departure departure, Transition transition) {
        Run run = strand.execution();
        Limits limits = run.world().limits();
        PayloadLimit.check(departure.output(), state.name(), limits);
        if (!departure.assigned().isEmpty()) {
            PayloadLimit.check(departure.assigned(), strand.variables(), state.name(), limits);
            strand.variables().assign(departure.assigned());
        }
        run.journal()
                .add(new StateFact.Exited(run.now(), strand.number(), state, departure.output(), departure.assigned()));
        if (transition instanceof Transition.Next next) {
            strand.moveTo(next.state(), departure.output());
        } else {
            strand.ends(departure.output());
        }
    }

    void retryAt(Instant instant) {
        restUntil(instant, this);
    }

    void cancelWork() {
        if (work != null) {
            work.cutShort();
        }
    }

    List<String> waits() {
        return work == null ? waits("for its turn") : work.waits();
    }

    List<String> waits(String what) {
        return List.of(strand.label() + state.name() + " waits " + what);
    }

    @Override
    public Bindings raw() {
        return raw;
    }

    @Override
    public Bindings scope() {
        Bindings known = scope;
        if (known == null) {
            known = state.flow().scope(raw, Inspection.NONE);
            scope = known;
        }
        return known;
    }

    @Override
    public JsonNode workInput() {
        return state.flow().workInput(scope(), Inspection.NONE);
    }

    @Override
    public Bindings scopeOf(MapItem item) {
        Bindings mine = scope();
        return new Bindings(
                mine.input(), mine.result(), mine.errorOutput(), mine.variables(), new ItemSurroundings(this, item));
    }

    @Override
    public Instant now() {
        return strand.execution().now();
    }

    @Override
    public JsonNode context() {
        JsonNode known = context;
        if (known == null) {
            known = VisitContext.of(this, strand.item());
            context = known;
        }
        return known;
    }

    @Override
    public Draws draws() {
        Draws known = draws;
        if (known == null) {
            known = new Draws(strand.execution().world().choices(), this::label);
            draws = known;
        }
        return known;
    }

    /** The label that chance is derived from: the same attempt of the same visit is always equally lucky. */
    String label() {
        return strand.execution().label() + "/" + strand.label() + state.name() + "#" + occurrence + "."
                + (retryCount() + 1) + "@" + enteredEvent;
    }

    boolean hasToken() {
        return state instanceof TaskState task && task.hasToken();
    }

    String token() {
        String known = token;
        if (known == null) {
            known = strand.execution().world().tokenDesk().issue();
            token = known;
        }
        return known;
    }

    /** The task token of this attempt, if it has one already. */
    @Nullable String issuedToken() {
        return token;
    }

    /** When the last attempt began. */
    Instant attemptedAt() {
        return attemptedAt;
    }

    Strand strand() {
        return strand;
    }

    State state() {
        return state;
    }

    /** Made with the first error: most visits know none. */
    Recovery recovery() {
        Recovery known = recovery;
        if (known == null) {
            known = new Recovery(this);
            recovery = known;
        }
        return known;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    int enteredEvent() {
        return enteredEvent;
    }

    int occurrence() {
        return occurrence;
    }

    boolean isGuarded() {
        return state instanceof GuardedState;
    }

    int retryCount() {
        return recovery == null ? 0 : recovery.retries();
    }

    @Nullable OpenWork work() {
        return work;
    }
}
