package dev.escapement.trace;

import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.MapRunFact;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the facts once and opens and closes a segment for each that begins or ends something. */
final class TraceBuilder {

    private static final SegmentTrouble SOMETHING_INSIDE = new SegmentTrouble(true, false, false, null, null);

    private final SegmentDraft root;
    private final Map<Integer, SegmentDraft> strands = new LinkedHashMap<>();
    private final Map<Integer, SegmentDraft> states = new LinkedHashMap<>();
    private final Map<Integer, SegmentDraft> attempts = new LinkedHashMap<>();

    private TraceBuilder(SegmentDraft root) {
        this.root = root;
    }

    static void build(SegmentDraft root, Journal journal) {
        TraceBuilder builder = new TraceBuilder(root);
        journal.facts().forEach(builder::add);
    }

    private void add(Fact fact) {
        if (fact instanceof StateFact state) {
            addState(state);
        } else if (fact instanceof TaskFact task) {
            addTask(task);
        } else if (fact instanceof ForkFact fork) {
            addFork(fork);
        } else if (fact instanceof MapRunFact run) {
            addMapRun(run);
        } else {
            addExecution((ExecutionFact) fact);
        }
    }

    private void addExecution(ExecutionFact fact) {
        if (fact instanceof ExecutionFact.Redriven redriven) {
            root.reopened().annotated("redrive_count", Integer.toString(redriven.redriveCount()));
            attempts.clear();
        } else if (!(fact instanceof ExecutionFact.Started)) {
            SegmentTrouble trouble = trouble(fact);
            if (fact instanceof ExecutionFact.Failed) {
                state(fact.strand()).troubled(trouble);
                state(0).troubled(trouble);
            }
            root.troubled(trouble);
            root.close(fact.at());
        }
    }

    private static SegmentTrouble trouble(ExecutionFact fact) {
        if (fact instanceof ExecutionFact.Failed failed) {
            return SegmentTrouble.of(failed.error(), failed.cause());
        } else if (fact instanceof ExecutionFact.Aborted aborted) {
            return SegmentTrouble.of(aborted.error(), aborted.cause()).caught();
        }
        return fact instanceof ExecutionFact.TimedOut ? SegmentTrouble.of("States.Timeout", null) : SegmentTrouble.NONE;
    }

    private void addState(StateFact fact) {
        int strand = fact.strand();
        if (fact instanceof StateFact.Entered entered) {
            attempts.remove(strand);
            states.put(
                    strand,
                    strands.getOrDefault(strand, root)
                            .open(SegmentKind.STATE, entered.state().name(), fact.at())
                            .annotated("state_type", entered.state().type()));
        } else if (fact instanceof StateFact.Exited) {
            state(strand).close(fact.at());
            states.remove(strand);
        } else if (fact instanceof StateFact.Aborted aborted) {
            state(strand).troubled(aborted.failedStrand() == strand ? SOMETHING_INSIDE : SegmentTrouble.CUT);
            state(strand).close(fact.at());
        } else if (fact instanceof StateFact.EvaluationFailed failed) {
            state(strand).troubled(SegmentTrouble.of(failed.error(), failed.cause()));
        } else if (fact instanceof StateFact.ErrorHandled handled) {
            handle(handled);
        }
    }

    private void handle(StateFact.ErrorHandled handled) {
        int strand = handled.strand();
        SegmentTrouble trouble = SegmentTrouble.of(handled.error(), handled.cause());
        if (handled.failedStrand() != strand) {
            strand(handled.failedStrand()).troubled(SOMETHING_INSIDE);
        }
        SegmentDraft failed = states.get(handled.failedStrand());
        if (failed != null) {
            failed.troubled(trouble);
        }
        SegmentDraft attempt = attempts.remove(strand);
        if (attempt != null) {
            attempt.troubled(trouble);
            attempt.close(handled.at());
        }
        SegmentDraft state = state(strand);
        if (handled.retrier() >= 0) {
            state.annotated("retries", Integer.toString(handled.attempt())).recovered();
        } else {
            state.troubled(trouble);
        }
        if (handled.catcher() >= 0) {
            state.caught();
        }
    }

    private void addTask(TaskFact fact) {
        int strand = fact.strand();
        if (fact instanceof TaskFact.Scheduled) {
            attempts.put(strand, state(strand).openAttempt(fact.at()));
        }
        SegmentDraft attempt = attempts.get(strand);
        if (attempt != null && CallSegments.add(fact, attempt)) {
            attempts.remove(strand);
        }
    }

    private void addFork(ForkFact fact) {
        int strand = fact.strand();
        if (fact instanceof ForkFact.Started) {
            attempts.put(strand, state(strand).openAttempt(fact.at()));
        } else if (fact instanceof ForkFact.BranchStarted branch) {
            fork(
                    branch,
                    branch.parentStrand(),
                    SegmentKind.BRANCH,
                    "Branch ",
                    branch.path().index());
        } else if (fact instanceof ForkFact.IterationStarted iteration) {
            fork(
                    iteration,
                    iteration.parentStrand(),
                    SegmentKind.ITERATION,
                    "Iteration ",
                    iteration.path().index());
        } else if (fact instanceof ForkFact.IterationSucceeded) {
            strand(strand).close(fact.at());
        } else if (fact instanceof ForkFact.IterationFailed) {
            strand(strand).troubled(SOMETHING_INSIDE);
        } else if (fact instanceof ForkFact.Succeeded) {
            SegmentDraft attempt = attempts.remove(strand);
            if (attempt != null) {
                attempt.closeJoined(fact.at());
            }
        }
    }

    private void fork(ForkFact fact, int parentStrand, SegmentKind kind, String what, int index) {
        SegmentDraft attempt = attempts.get(parentStrand);
        strands.put(
                fact.strand(),
                (attempt == null ? state(parentStrand) : attempt)
                        .open(kind, what + index, fact.at())
                        .annotated("index", Integer.toString(index)));
    }

    private void addMapRun(MapRunFact fact) {
        int strand = fact.strand();
        if (fact instanceof MapRunFact.Started run) {
            attempt(fact).annotated("map_run_arn", run.mapRunArn());
        } else if (fact instanceof MapRunFact.Redriven run) {
            attempts.put(strand, state(strand).openAttempt(fact.at()).annotated("map_run_arn", run.mapRunArn()));
        } else if (fact instanceof MapRunFact.Failed failed) {
            attempt(fact).troubled(SegmentTrouble.of(failed.error(), failed.cause()));
        }
    }

    private SegmentDraft attempt(Fact fact) {
        @Nullable SegmentDraft attempt = attempts.get(fact.strand());
        return attempt == null ? state(fact.strand()) : attempt;
    }

    /** Open again if it had been cut short before a redrive. */
    private SegmentDraft state(int strand) {
        SegmentDraft state = states.get(strand);
        return state == null ? strand(strand) : state.reopened();
    }

    private SegmentDraft strand(int number) {
        return strands.getOrDefault(number, root);
    }
}
