package dev.escapement.junit.writing;

import dev.escapement.Execution;
import dev.escapement.MapRun;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.junit.writing.AnsweredCall.Iteration;
import dev.escapement.services.TaskResource;
import dev.escapement.simulation.StrandPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads out of the journals of an execution and its children whom they called and what came back. */
final class AnsweredCalls {

    private final boolean child;
    private final Map<Integer, List<Iteration>> places = new LinkedHashMap<>();
    private final Map<Integer, String> states = new LinkedHashMap<>();
    private final Map<Integer, Draft> open = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private AnsweredCalls(boolean child) {
        this.child = child;
    }

    /** All calls, in the order in which they were made. */
    static List<AnsweredCall> of(Execution execution) {
        List<AnsweredCall> calls = new ArrayList<>();
        collect(execution, false, calls);
        calls.sort(Comparator.comparing(AnsweredCall::at));
        return calls;
    }

    private static void collect(Execution execution, boolean child, List<AnsweredCall> calls) {
        AnsweredCalls own = new AnsweredCalls(child);
        execution.journal().facts().forEach(own::add);
        own.drafts.stream().filter(Draft::wasMade).map(Draft::finished).forEach(calls::add);
        for (MapRun run : execution.mapRuns()) {
            List<Execution> children = run.executions();
            if (children.size()
                    < run.executionCounts().total() - run.executionCounts().pending()) {
                throw new WritingException("Of the " + run.executionCounts().total() + " children of " + run.state()
                        + " only " + children.size() + " were kept, so that nobody knows what the others were answered:"
                        + " run with Simulation.builder().keeping(KeptChildren.ALL)");
            }
            children.forEach(each -> collect(each, true, calls));
        }
    }

    private void add(Fact fact) {
        if (fact instanceof ForkFact.BranchStarted branch) {
            places.put(branch.strand(), place(branch.parentStrand()));
        } else if (fact instanceof ForkFact.IterationStarted iteration) {
            List<Iteration> place = new ArrayList<>(place(iteration.parentStrand()));
            StrandPath path = iteration.path();
            place.add(new Iteration(path.state(), path.index()));
            places.put(iteration.strand(), place);
        } else if (fact instanceof StateFact.Entered entered) {
            states.put(entered.strand(), entered.state().name());
        } else if (fact instanceof TaskFact task) {
            add(task);
        }
    }

    private void add(TaskFact fact) {
        if (fact instanceof TaskFact.Scheduled) {
            Draft draft =
                    new Draft(fact, states.getOrDefault(fact.strand(), ""), child ? List.of() : place(fact.strand()));
            open.put(fact.strand(), draft);
            drafts.add(draft);
            return;
        }
        Draft draft = open.get(fact.strand());
        if (draft != null) {
            draft.add(fact);
        }
    }

    private List<Iteration> place(int strand) {
        return places.getOrDefault(strand, Collections.emptyList());
    }

    /** A call whose answer may still be on its way. */
    private static final class Draft {

        private final TaskFact scheduled;
        private final String state;
        private final List<Iteration> place;
        private boolean started;
        private boolean submitted;
        private @Nullable Said said;

        Draft(TaskFact scheduled, String state, List<Iteration> place) {
            this.scheduled = scheduled;
            this.state = state;
            this.place = place;
        }

        void add(TaskFact fact) {
            Duration after = Duration.between(scheduled.at(), fact.at());
            if (fact instanceof TaskFact.Started) {
                started = true;
            } else if (fact instanceof TaskFact.Submitted) {
                submitted = true;
            } else if (fact instanceof TaskFact.Succeeded end) {
                said = Said.response(end.output(), after);
            } else if (fact instanceof TaskFact.Failed end) {
                said = Said.trouble(Said.Kind.FAILURE, end.error(), end.cause(), after);
            } else if (fact instanceof TaskFact.NotSubmitted end) {
                said = Said.trouble(Said.Kind.REFUSAL, end.error(), end.cause(), after);
            } else if (fact instanceof TaskFact.NotStarted end) {
                said = Said.trouble(Said.Kind.NOT_STARTED, end.error(), end.cause(), after);
            } else if (fact instanceof TaskFact.TimedOut) {
                said = Said.nothing(Said.Kind.TIMEOUT);
            }
        }

        /** What is cut off before its turn comes calls nobody; a worker's start is not the call. */
        boolean wasMade() {
            return started || submitted || said != null || resource().kind() == TaskResource.Kind.ACTIVITY;
        }

        AnsweredCall finished() {
            Said end = said == null ? Said.nothing(Said.Kind.SILENCE) : said;
            return new AnsweredCall(scheduled.at(), state, place, resource(), end);
        }

        private TaskResource resource() {
            return scheduled.resource();
        }
    }
}
