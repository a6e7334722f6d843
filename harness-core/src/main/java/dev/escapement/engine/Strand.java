package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Step.Child;
import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.definition.Workflow;
import dev.escapement.simulation.StrandPath;
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
    private final Map<String, Integer> occurrences = new LinkedHashMap<>(4);

    private String nextState = "";
    private JsonNode nextInput;
    private @Nullable StateVisit visit;
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
        this.nextInput = input;
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

    void start() {
        moveTo(workflow.startAt(), nextInput);
    }

    void moveTo(String state, JsonNode input) {
        nextState = state;
        nextInput = input;
        visit = null;
        run.world().agenda().post(this);
    }

    @Override
    public void run() {
        if (closed) {
            return;
        }
        StateVisit entered = new StateVisit(this, workflow.state(nextState), nextInput);
        visit = entered;
        entered.enter();
        run.checkEventLimit(number);
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
