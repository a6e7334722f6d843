package dev.escapement.fault.law;

import dev.escapement.ExecutionStatus;
import dev.escapement.fault.run.Effect;
import dev.escapement.fault.run.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds one run against a saga. */
final class SagaJudgement {

    private final Saga saga;
    private final Trace trace;
    private final List<Violation> violations = new ArrayList<>();

    SagaJudgement(Saga saga, Trace trace) {
        this.saga = saga;
        this.trace = trace;
    }

    List<Violation> violations() {
        saga.steps().forEach(this::judgeRepetition);
        saga.steps().forEach(this::judgeUndo);
        judgeOrder();
        return List.copyOf(violations);
    }

    /** One visit of a step is one effect, however often it was tried and delivered. */
    private void judgeRepetition(Step step) {
        Map<Visit, Integer> times = new LinkedHashMap<>();
        trace.doneOnce(step.task()).forEach(effect -> times.merge(Visit.of(effect), 1, Integer::sum));
        times.forEach((visit, count) -> {
            if (count > 1) {
                broken(step.task() + " is done once", "it was done " + count + " times, which no key made one");
            }
        });
    }

    private void judgeUndo(Step step) {
        int done = trace.doneOnce(step.task()).size();
        int undone = undos(step).size();
        if (undone > 0 && done == 0) {
            if (!step.harmlessIfNotCommitted()) {
                broken(step.task() + " is undone only if it was done", undoNames(step) + " undid what never was done");
            }
        } else if (undone > done) {
            broken(
                    step.task() + " is undone exactly once",
                    undoNames(step) + " undid it " + (done == 1 ? undone + " times" : undone + " times for " + done));
        } else if (undone < done && mustBeUndone(step)) {
            broken(
                    step.task() + " is undone when the saga does not end well",
                    "it was done and stayed so" + saga.alarmInWords());
        }
    }

    private boolean mustBeUndone(Step step) {
        ExecutionStatus status = trace.execution().status();
        boolean decided = status == ExecutionStatus.FAILED || status == ExecutionStatus.SUCCEEDED;
        return decided && !step.harmlessIfKept() && !saga.alarmedIn(trace) && !wentThrough();
    }

    private boolean wentThrough() {
        return trace.execution().status() == ExecutionStatus.SUCCEEDED
                && !saga.undoneIn(trace)
                && saga.steps().stream()
                        .noneMatch(each -> trace.done(each.task()).isEmpty());
    }

    /** The first undo of each step, against the order in which the steps were first done. */
    private void judgeOrder() {
        Step earlier = null;
        for (Step step : inOrderOfDoing()) {
            if (earlier != null && firstUndo(earlier) < firstUndo(step)) {
                broken(
                        "what was done last is undone first",
                        undoNames(earlier) + " came before " + undoNames(step) + ", but " + earlier.task()
                                + " was done before " + step.task());
            }
            earlier = step;
        }
    }

    private List<Step> inOrderOfDoing() {
        return saga.steps().stream()
                .filter(step ->
                        !trace.done(step.task()).isEmpty() && !undos(step).isEmpty())
                .sorted((one, other) -> Integer.compare(first(List.of(one.task())), first(List.of(other.task()))))
                .toList();
    }

    private int firstUndo(Step step) {
        return first(step.undos());
    }

    private int first(List<String> states) {
        for (int i = 0; i < trace.effects().size(); i++) {
            Effect effect = trace.effects().get(i);
            if (effect.done() && states.contains(effect.state())) {
                return i;
            }
        }
        return -1;
    }

    private List<Effect> undos(Step step) {
        return step.undos().stream()
                .flatMap(undo -> trace.doneOnce(undo).stream())
                .toList();
    }

    private static String undoNames(Step step) {
        return String.join(" or ", step.undos());
    }

    private void broken(String rule, String detail) {
        violations.add(new Violation(rule, detail));
    }

    private record Visit(String strand, int occurrence) {

        static Visit of(Effect effect) {
            return new Visit(effect.site().strand().toString(), effect.site().occurrence());
        }
    }
}
