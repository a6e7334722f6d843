package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Step.Child;
import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.definition.Workflow;
import dev.escapement.simulation.StrandPath;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of states that run one after the other: the root, a branch or an iteration.
 *
 * <p>As a piece of work on the agenda it enters the state it was sent to.
 */
final class Strand implements Runnable {

    private final Run run;
    private final Workflow workflow;
    private final @Nullable ForkInProgress fork;
    private final StrandPath path;
    private final int number;
    private final VariableScope variables;
    private final @Nullable MapItem item;
    private final Map<String, Integer> occurrences;

    private String nextState;
    private JsonNode nextInput;
    private @Nullable StateVisit visit;
    private @Nullable StateVisit unfinished;
    private boolean closed;

    private Strand(
            Run run,
            Workflow workflow,
            @Nullable ForkInProgress fork,
            StrandPath path,
            VariableScope variables,
            @Nullable MapItem item,
            JsonNode input) {
        this.run = run;
        this.workflow = workflow;
        this.fork = fork;
        this.path = path;
        this.number = fork == null ? 0 : run.nextStrandNumber();
        this.variables = variables;
        this.item = item;
        this.occurrences = new LinkedHashMap<>(4);
        this.nextState = workflow.startAt();
        this.nextInput = input;
    }

    private Strand(Strand before, @Nullable ForkInProgress fork) {
        this.run = before.run;
        this.workflow = before.workflow;
        this.fork = fork;
        this.path = before.path;
        this.number = before.number;
        this.variables = before.variables;
        this.item = before.item;
        this.occurrences = before.occurrences;
        this.nextState = before.nextState;
        this.nextInput = before.nextInput;
        this.unfinished = before.lastVisit();
    }

    static Strand root(Run run, StrandPath place) {
        Workflow workflow = run.spec().definition().workflow();
        return new Strand(
                run,
                workflow,
                null,
                place,
                new VariableScope(null),
                null,
                run.spec().input());
    }

    /** A strand within this one; inside a Map's iteration the nearest item around it stays visible. */
    Strand child(ForkInProgress childFork, String forkingState, int index, Child child) {
        return new Strand(
                run,
                child.workflow(),
                childFork,
                path.child(forkingState, index),
                new VariableScope(variables),
                child.item() == null ? item : child.item(),
                child.input());
    }

    /** The same line of states after a redrive. What was closed stays closed: nothing that comes late for it is heard. */
    Strand successor(@Nullable ForkInProgress successorFork) {
        return new Strand(this, successorFork);
    }

    @Nullable String redriveObstacle() {
        StateVisit last = lastVisit();
        return last == null ? null : last.redriveObstacle();
    }

    private @Nullable StateVisit lastVisit() {
        return visit == null ? unfinished : visit;
    }

    /** Takes its turn: at its first state, or where it was cut off before a redrive. */
    void start() {
        run.world().agenda().post(this);
    }

    void moveTo(String state, JsonNode input) {
        nextState = state;
        nextInput = input;
        visit = null;
        start();
    }

    @Override
    public void run() {
        if (closed) {
            return;
        }
        StateVisit left = unfinished;
        unfinished = null;
        if (left == null) {
            whenPaced(this::enterNext);
        } else {
            StateVisit again = new StateVisit(this, left);
            visit = again;
            again.redrive(left);
            run.checkEventLimit(number);
        }
    }

    private void enterNext() {
        StateVisit entered = new StateVisit(this, workflow.state(nextState), nextInput);
        visit = entered;
        entered.enter();
        run.checkEventLimit(number);
    }

    /** Takes a transition now, or when the pace of the world allows for it. */
    void whenPaced(Runnable transition) {
        Instant now = run.now();
        Instant allowed = run.world().pace().next(run.spec(), now);
        if (!allowed.isAfter(now)) {
            transition.run();
            return;
        }
        run.world().agenda().postAt(allowed, () -> {
            if (!closed) {
                transition.run();
            }
        });
    }

    void ends(JsonNode output) {
        closed = true;
        visit = null;
        if (fork == null) {
            run.succeed(output);
        } else {
            fork.childEnded(this, output);
        }
    }

    void fails(Failure failure) {
        if (fork == null) {
            run.fail(number, failure.error(), failure.cause());
        } else {
            fork.childFailed(this, failure);
        }
    }

    /** Stops without a word: nothing that was asked for will happen. */
    void cancel() {
        closed = true;
        if (visit != null) {
            visit.cancelWork();
        }
    }

    int nextOccurrence(String state) {
        return occurrences.merge(state, 1, Integer::sum);
    }

    List<String> waits() {
        return visit == null ? List.of(label() + nextState + " is about to be entered") : visit.waits();
    }

    /** Where it stands, and where those stand that it waits for. */
    void look(List<OpenStrand> strands) {
        if (closed) {
            return;
        }
        if (visit == null) {
            strands.add(new OpenStrand(
                    path, nextState, null, 0, nextInput, variables.all(), null, Map.of(), "for its turn to enter"));
        } else {
            strands.add(new Look(visit).strand());
            if (visit.work() instanceof ForkInProgress running) {
                running.look(strands);
            }
        }
    }

    String label() {
        String text = path.toString();
        return text.isEmpty() ? "" : text + ": ";
    }

    boolean isClosed() {
        return closed;
    }

    @Nullable StateVisit visit() {
        return visit;
    }

    Run execution() {
        return run;
    }

    StrandPath path() {
        return path;
    }

    int number() {
        return number;
    }

    VariableScope variables() {
        return variables;
    }

    @Nullable MapItem item() {
        return item;
    }
}
