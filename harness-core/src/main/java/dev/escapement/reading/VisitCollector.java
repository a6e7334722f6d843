package dev.escapement.reading;

import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.StateFact;
import dev.escapement.reading.ForkedChild.Ending;
import dev.escapement.simulation.StrandPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the facts once and puts each to the visit it belongs to. */
final class VisitCollector {

    private final Map<Integer, StrandPath> paths = new LinkedHashMap<>();
    private final Map<Integer, ChildDraft> children = new LinkedHashMap<>();
    private final Map<Integer, VisitDraft> open = new LinkedHashMap<>();
    private final List<VisitDraft> visits = new ArrayList<>();

    static List<VisitedState> of(Journal journal) {
        VisitCollector collector = new VisitCollector();
        journal.facts().forEach(collector::add);
        return collector.visits.stream().map(VisitDraft::finished).toList();
    }

    private void add(Fact fact) {
        if (fact instanceof ForkFact.BranchStarted branch) {
            fork(branch.strand(), branch.path(), branch.parentStrand());
        } else if (fact instanceof ForkFact.IterationStarted iteration) {
            fork(iteration.strand(), iteration.path(), iteration.parentStrand());
        } else if (fact instanceof ForkFact.IterationSucceeded) {
            end(fact.strand(), Ending.SUCCEEDED);
        } else if (fact instanceof ForkFact.IterationFailed) {
            end(fact.strand(), Ending.FAILED);
        } else if (fact instanceof ForkFact.IterationAborted) {
            end(fact.strand(), Ending.ABORTED);
        } else if (fact instanceof StateFact.Entered entered) {
            enter(entered);
        } else if (fact instanceof ExecutionFact.Redriven) {
            open.values().forEach(VisitDraft::redriven);
        } else {
            VisitDraft visit = open.get(fact.strand());
            if (visit != null) {
                visit.add(fact);
            }
        }
    }

    private void fork(int strand, StrandPath path, int parentStrand) {
        ChildDraft child = children.computeIfAbsent(strand, number -> new ChildDraft(number, path));
        child.open();
        paths.put(strand, path);
        VisitDraft parent = open.get(parentStrand);
        if (parent != null) {
            parent.fork(child);
        }
    }

    private void end(int strand, Ending ending) {
        @Nullable ChildDraft child = children.get(strand);
        if (child != null) {
            child.end(ending);
        }
    }

    private void enter(StateFact.Entered entered) {
        VisitDraft visit = new VisitDraft(entered, paths.getOrDefault(entered.strand(), StrandPath.ROOT));
        open.put(entered.strand(), visit);
        visits.add(visit);
        @Nullable ChildDraft child = children.get(entered.strand());
        if (child != null) {
            child.add(visit);
        }
    }
}
