package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Journal;
import dev.escapement.simulation.Agenda;
import dev.escapement.simulation.Appointment;
import dev.escapement.simulation.StrandPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** One execution, from its start to its end. */
@API(status = Status.INTERNAL)
public final class Run {

    /** An Express workflow has no limit of events; one that goes on like this without end runs until its time is up. */
    private static final int EXPRESS_EVENTS = 500_000;

    private final World world;
    private final RunSpec spec;
    private final int delivery;
    private final Journal journal;
    private final Instant startedAt;
    private Strand root;
    private Appointment deadline;
    private Redrives redrives = Redrives.NONE;
    private Ending ending = Ending.OPEN;
    private int strands = 1;
    private List<ChildExecutions> mapRuns = List.of();
    private Consumer<Run> whenOver = run -> {};

    private Run(World world, RunSpec spec, StrandPath place, int delivery) {
        this.world = world;
        this.spec = spec;
        this.delivery = delivery;
        this.journal =
                new Journal(spec.express() ? EXPRESS_EVENTS : world.limits().historyEvents());
        this.startedAt = world.agenda().now();
        this.root = Strand.root(this, place);
        this.deadline = armDeadline();
    }

    /** Starts an execution: its first state is entered when the agenda gets to it. */
    public static Run start(World world, RunSpec spec) {
        return start(world, spec, StrandPath.ROOT);
    }

    /** Starts a child of a Map run, which counts as an iteration where places are told. */
    static Run start(World world, RunSpec spec, StrandPath place) {
        Run run = begin(world, spec, place, 1);
        world.repetitions().follow(spec, nth -> begin(world, spec, place, nth));
        return run;
    }

    private static Run begin(World world, RunSpec spec, StrandPath place, int delivery) {
        Run run = new Run(world, spec, place, delivery);
        run.journal.add(new ExecutionFact.Started(
                run.startedAt, spec.input(), spec.inputText(), spec.roleArn(), spec.versionArn(), spec.aliasArn()));
        run.root.start();
        return run;
    }

    /** What it was started with. */
    public RunSpec spec() {
        return spec;
    }

    /** What its chance is derived from: each time that the service runs an execution, it is another. */
    String label() {
        return delivery == 1 ? spec.executionName() : spec.executionName() + "/run " + delivery;
    }

    /** What has happened so far. */
    public Journal journal() {
        return journal;
    }

    /** How it ended, or that it has not. */
    public Ending ending() {
        return ending;
    }

    /** When it started. */
    public Instant startedAt() {
        return startedAt;
    }

    /** How often it was redriven. */
    public Redrives redrives() {
        return redrives;
    }

    /** Whether it is a child of a Map run, which alone redrives it. */
    public boolean isChild() {
        return !root.path().equals(StrandPath.ROOT);
    }

    /** Why the service would not redrive it, in its words; {@code null} if it would. */
    public @Nullable String redriveRefusal() {
        return RedriveRules.refusalOf(this);
    }

    /** What of it cannot be redriven here although the service would; {@code null} if nothing stands in the way. */
    public @Nullable String redriveObstacle() {
        return root.redriveObstacle();
    }

    /** Goes on where it failed, timed out or was stopped; nothing that had succeeded runs again (asl-reference 8.5). */
    public void redrive() {
        ending = Ending.OPEN;
        redrives = redrives.next(now(), journal.facts().size());
        journal.add(new ExecutionFact.Redriven(now(), redrives.count()));
        deadline = armDeadline();
        root = root.successor(null);
        root.start();
    }

    /** Hears of the next end, right when it comes. */
    public void whenOver(Consumer<Run> listener) {
        whenOver = whenOver.andThen(listener);
    }

    /** Ends it from outside; without effect once it has ended. */
    public void stop(@Nullable String error, @Nullable String cause) {
        end(
                Ending.of(Ending.Status.ABORTED, now(), null, error, cause),
                new ExecutionFact.Aborted(now(), error, cause));
    }

    /** Its time is up, whatever its budget was; without effect once it has ended. */
    public void expire() {
        timeOut();
    }

    /** Per open strand, what it waits for; in the order of the strands. */
    public List<String> waits() {
        return ending.isOpen() ? root.waits() : List.of();
    }

    /** Where it stands: each open strand before those it waits for. */
    public List<OpenStrand> strands() {
        List<OpenStrand> strands = new ArrayList<>();
        if (ending.isOpen()) {
            root.look(strands);
        }
        return strands;
    }

    /** The runs of its distributed Maps, in the order in which they started. */
    public List<ChildExecutions> mapRuns() {
        return Collections.unmodifiableList(mapRuns);
    }

    /** The child, or child of a child, with the ARN; {@code null} if it is not there any more or never was. */
    public @Nullable Run findChild(String executionArn) {
        for (ChildExecutions children : mapRuns) {
            Run found = children.find(executionArn);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** When the definition's own budget is used up; {@code null} if it has none. */
    @Nullable Instant budgetEnds() {
        return spec.definition().timeout() == null ? null : deadline.instant();
    }

    void addMapRun(ChildExecutions children) {
        if (mapRuns.isEmpty()) {
            mapRuns = new ArrayList<>(1);
        }
        mapRuns.add(children);
    }

    void succeed(JsonNode output) {
        end(Ending.of(Ending.Status.SUCCEEDED, now(), output, null, null), new ExecutionFact.Succeeded(now(), output));
    }

    void fail(int strand, @Nullable String error, @Nullable String cause) {
        end(
                Ending.of(Ending.Status.FAILED, now(), null, error, cause),
                new ExecutionFact.Failed(now(), strand, error, cause));
    }

    /** Called after each piece of work: the history has an end even if the workflow has none. */
    void checkEventLimit(int strand) {
        if (!journal.isFull() || isOver()) {
            return;
        }
        if (spec.express()) {
            timeOut();
        } else {
            fail(
                    strand,
                    "States.Runtime",
                    "The execution reached the maximum number of history events ("
                            + world.limits().historyEvents() + ").");
        }
    }

    boolean isOver() {
        return !ending.isOpen();
    }

    int nextStrandNumber() {
        return strands++;
    }

    World world() {
        return world;
    }

    Instant now() {
        return world.agenda().now();
    }

    private void timeOut() {
        end(Ending.of(Ending.Status.TIMED_OUT, now(), null, null, null), new ExecutionFact.TimedOut(now()));
    }

    private void end(Ending how, ExecutionFact fact) {
        if (isOver()) {
            return;
        }
        ending = how;
        deadline.cancel();
        root.cancel();
        journal.close(fact);
        Consumer<Run> listeners = whenOver;
        whenOver = run -> {};
        listeners.accept(this);
    }

    /**
     * The definition's own budget is something to happen, and starts anew with a redrive; the limit of the service only strikes when time
     * passes anyway, unless somebody waits for the answer.
     */
    private Appointment armDeadline() {
        Agenda agenda = world.agenda();
        Duration limit = spec.express()
                ? world.limits().expressDuration()
                : world.limits().standardDuration();
        Duration budget = spec.definition().timeout();
        Instant latest = startedAt.plus(limit);
        if (budget != null && now().plus(budget).isBefore(latest)) {
            return agenda.postAt(now().plus(budget), this::timeOut);
        }
        return spec.synchronous()
                ? agenda.postAt(latest, this::timeOut)
                : agenda.postInBackgroundAt(latest, this::timeOut);
    }
}
