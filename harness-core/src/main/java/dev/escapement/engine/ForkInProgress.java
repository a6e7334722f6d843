package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Step;
import dev.escapement.behavior.Step.Child;
import dev.escapement.definition.State;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.json.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The children of one attempt of a Parallel or Map: started as there is room, collected in order, cut when one fails. */
final class ForkInProgress implements OpenWork {

    /** The first wave was not started because somebody made room. */
    private static final int NOBODY = -1;

    private final StateVisit visit;
    private final Step.Fork plan;
    private final int width;
    private final @Nullable Strand[] children;
    private final @Nullable JsonNode[] outputs;
    private int started;
    private int ended;

    ForkInProgress(StateVisit visit, Step.Fork plan) {
        this.visit = visit;
        this.plan = plan;
        this.width = width(plan, visit.strand().execution().world().limits());
        this.children = new Strand[plan.size()];
        this.outputs = new JsonNode[plan.size()];
    }

    /** Only those that had not ended go on after a redrive. */
    ForkInProgress(StateVisit visit, ForkInProgress before) {
        this.visit = visit;
        this.plan = before.plan;
        this.width = before.width;
        this.outputs = before.outputs;
        this.children = before.children.clone();
        this.started = before.started;
        this.ended = before.ended;
        for (int i = 0; i < started; i++) {
            if (outputs[i] == null) {
                children[i] = before.child(i).successor(this);
            }
        }
    }

    private static int width(Step.Fork plan, Limits limits) {
        if (plan.kind() == Step.Fork.Kind.BRANCH) {
            return plan.size();
        }
        return plan.width() == 0 ? limits.inlineConcurrency() : Math.min(plan.width(), limits.inlineConcurrency());
    }

    void start() {
        note(new ForkFact.Started(now(), number(), state(), plan.size()));
        if (ended == plan.size()) {
            join(NOBODY);
            return;
        }
        for (int i = 0; i < started; i++) {
            if (outputs[i] == null) {
                noteStarted(child(i), NOBODY);
            }
        }
        while (started < plan.size() && started - ended < width) {
            startNext(NOBODY);
        }
        for (int i = 0; i < started; i++) {
            if (outputs[i] == null) {
                child(i).start();
            }
        }
    }

    private Strand startNext(int afterStrand) {
        int index = started;
        Child making = plan.child().apply(index);
        Strand child = visit.strand().child(this, state().name(), index, making);
        children[index] = child;
        started++;
        noteStarted(child, afterStrand);
        return child;
    }

    private void noteStarted(Strand child, int afterStrand) {
        note(
                plan.kind() == Step.Fork.Kind.BRANCH
                        ? new ForkFact.BranchStarted(now(), child.number(), state(), child.path(), number())
                        : new ForkFact.IterationStarted(
                                now(), child.number(), state(), child.path(), number(), afterStrand));
    }

    void childEnded(Strand child, JsonNode output) {
        outputs[child.path().index()] = output;
        ended++;
        if (plan.kind() == Step.Fork.Kind.ITERATION) {
            note(new ForkFact.IterationSucceeded(
                    now(), child.number(), state(), child.path().index(), number()));
        }
        if (ended == plan.size()) {
            join(child.number());
        } else if (started < plan.size()) {
            startAnother(child.number());
        }
    }

    /** Choosing the next item's input may fail, which is the Map's failure and not that of the iteration that made room. */
    private void startAnother(int afterStrand) {
        try {
            startNext(afterStrand).start();
        } catch (dev.escapement.expression.EvaluationException problem) {
            cutShort();
            visit.recovery().evaluationFailed(problem, false);
        }
    }

    private void join(int lastStrand) {
        JsonNode result = Json.array(Arrays.asList(outputs));
        visit.perform(() -> {
            PayloadLimit.check(
                    result, state().name(), visit.strand().execution().world().limits());
            note(new ForkFact.Succeeded(now(), number(), state(), lastStrand));
            return Step.complete(result, state().flow(), plan.transition());
        });
    }

    /** The word of a failure takes its turn: what happens to the other children at the same instant still happens. */
    void childFailed(Strand failed, Failure failure) {
        visit.strand().execution().world().agenda().post(() -> giveIn(failed, failure));
    }

    /** Cuts all open children, notes what was cut in index order, and hands the error to the state itself. */
    private void giveIn(Strand failed, Failure failure) {
        if (failed.isClosed()) {
            return;
        }
        for (int i = 0; i < started; i++) {
            Strand child = child(i);
            if (!child.isClosed()) {
                Aborts.note(child, failed, this);
                child.cancel();
            }
        }
        visit.recovery()
                .raised(new Failure(
                        failure.error(),
                        failure.cause(),
                        failure.terminal(),
                        failure.missedHeartbeat(),
                        failed.number()));
    }

    @Override
    public void cutShort() {
        for (int i = 0; i < started; i++) {
            child(i).cancel();
        }
    }

    @Override
    public String waitsFor() {
        String children = plan.kind() == Step.Fork.Kind.BRANCH ? " branches" : " iterations";
        return "for " + (plan.size() - ended) + " of its " + plan.size() + children;
    }

    void look(List<OpenStrand> strands) {
        for (int i = 0; i < started; i++) {
            child(i).look(strands);
        }
    }

    @Override
    public List<String> waits() {
        return java.util.stream.IntStream.range(0, started)
                .mapToObj(this::child)
                .filter(child -> !child.isClosed())
                .flatMap(child -> child.waits().stream())
                .toList();
    }

    Step plan() {
        return plan;
    }

    @Override
    public @Nullable String redriveObstacle() {
        for (int i = 0; i < started; i++) {
            String obstacle = outputs[i] == null ? child(i).redriveObstacle() : null;
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    Strand child(int index) {
        return java.util.Objects.requireNonNull(children[index]);
    }

    int startedChildren() {
        return started;
    }

    State state() {
        return visit.state();
    }

    Step.Fork.Kind kind() {
        return plan.kind();
    }

    void note(Fact fact) {
        visit.strand().execution().journal().add(fact);
    }

    private int number() {
        return visit.strand().number();
    }

    private Instant now() {
        return visit.now();
    }
}
