package dev.escapement.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.simulation.StrandPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the facts once and puts each to the visit it belongs to. */
final class VisitCollector {

    private final Map<Integer, StrandPath> paths = new LinkedHashMap<>();
    private final Map<Integer, Draft> open = new LinkedHashMap<>();
    private final List<Draft> visits = new ArrayList<>();

    static List<VisitedState> of(Journal journal) {
        VisitCollector collector = new VisitCollector();
        journal.facts().forEach(collector::add);
        return collector.visits.stream().map(Draft::finished).toList();
    }

    private void add(Fact fact) {
        if (fact instanceof ForkFact.BranchStarted branch) {
            paths.put(branch.strand(), branch.path());
        } else if (fact instanceof ForkFact.IterationStarted iteration) {
            paths.put(iteration.strand(), iteration.path());
        } else if (fact instanceof StateFact.Entered entered) {
            Draft draft = new Draft(entered, paths.getOrDefault(entered.strand(), StrandPath.ROOT));
            open.put(entered.strand(), draft);
            visits.add(draft);
        } else {
            Draft draft = open.get(fact.strand());
            if (draft != null) {
                draft.add(fact);
            }
        }
    }

    /** A visit that is not over yet. */
    private static final class Draft {

        private final StateFact.Entered entry;
        private final StrandPath path;
        private final List<JsonNode> calls = new ArrayList<>();
        private final List<Explanation> errors = new ArrayList<>();
        private int children;
        private StateFact.@Nullable Exited exit;

        Draft(StateFact.Entered entry, StrandPath path) {
            this.entry = entry;
            this.path = path;
        }

        void add(Fact fact) {
            if (fact instanceof TaskFact.Scheduled call) {
                calls.add(call.parameters());
            } else if (fact instanceof StateFact.ErrorHandled handled) {
                errors.add(Verdicts.explain(handled));
            } else if (fact instanceof ForkFact.Started fork) {
                children = fork.length();
            } else if (fact instanceof StateFact.Exited exited) {
                exit = exited;
            }
        }

        VisitedState finished() {
            return new VisitedState(
                    entry.state().name(),
                    path,
                    entry.input(),
                    exit == null ? null : exit.output(),
                    exit == null ? new LinkedHashMap<>() : exit.assigned(),
                    List.copyOf(calls),
                    List.copyOf(errors),
                    children);
        }
    }
}
