package dev.escapement.story;

import dev.escapement.definition.ChoiceState;
import dev.escapement.definition.GuardedState;
import dev.escapement.history.Historian;
import dev.escapement.history.HistoryEvent;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.MapRunFact;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.reading.Explanation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events worth telling: states that were entered, errors, and what became of these. */
final class Milestones {

    private final Strands strands = new Strands();
    private final List<Milestone> found = new ArrayList<>();
    private final Map<Integer, Integer> latest = new LinkedHashMap<>();
    private final Map<Integer, String> notesToCome = new LinkedHashMap<>();
    private final Map<Integer, StateFact.Entered> choices = new LinkedHashMap<>();

    private Milestones() {}

    static MilestoneTable of(Journal journal) {
        Milestones milestones = new Milestones();
        Iterator<HistoryEvent> events = Historian.eventsOf(journal).iterator();
        Iterator<Explanation> explanations = Explanation.of(journal).iterator();
        for (Fact fact : journal.facts()) {
            milestones.strands.follow(fact);
            if (fact instanceof StateFact.ErrorHandled handled) {
                milestones.note(handled, explanations.next());
            } else if (fact.isEvent()) {
                milestones.add(events.next());
            }
        }
        return new MilestoneTable(milestones.found, journal.facts().get(0).at());
    }

    private void add(HistoryEvent event) {
        Fact fact = event.fact();
        int strand = fact.strand();
        if (fact instanceof StateFact.Entered entered) {
            noteWay(strand, entered.state().name());
            if (entered.state() instanceof ChoiceState) {
                choices.put(strand, entered);
            }
            add(
                    strand,
                    new Milestone(event, strands.place(strand, entered.state().name()), "", false));
        } else if (fact instanceof ExecutionFact.Redriven) {
            add(strand, new Milestone(event, "redriven", "", false));
        } else if (fact instanceof ExecutionFact.Failed failed) {
            noteWay(failed.strand(), null);
            addEnd(event, failed);
        } else if (fact instanceof ForkFact.Failed failed) {
            String name = strands.place(strand, failed.state().name());
            add(strand, new Milestone(event, name, notesToCome.getOrDefault(strand, ""), true));
        } else {
            String error = errorOf(fact);
            if (error != null) {
                add(strand, new Milestone(event, error + where(strand), "", true));
            }
        }
    }

    private void noteWay(int strand, @Nullable String next) {
        StateFact.Entered choice = choices.remove(strand);
        Integer index = latest.get(strand);
        if (choice != null && index != null) {
            found.set(index, found.get(index).noted(Crossroads.note(choice, next)));
        }
    }

    private void add(int strand, Milestone milestone) {
        latest.put(strand, found.size());
        found.add(milestone);
    }

    /** Only an error that nothing has told yet: one that the state's retriers and catchers were never asked about. */
    private void addEnd(HistoryEvent event, ExecutionFact.Failed failed) {
        Integer index = latest.get(failed.strand());
        boolean told = index != null && found.get(index).tellsOfTrouble();
        if (!told && strands.stateOf(failed.strand()) instanceof GuardedState) {
            found.add(new Milestone(event, Words.name(failed.error()), "cannot be retried or caught", true));
        }
    }

    private void note(StateFact.ErrorHandled handled, Explanation explanation) {
        boolean fromChild = handled.strand() != handled.failedStrand();
        String note = Notes.of(explanation);
        if (fromChild && handled.retrier() < 0) {
            notesToCome.put(handled.strand(), note);
        } else if (fromChild) {
            note(handled.failedStrand(), handled.state().name(), note);
        } else {
            note(handled.strand(), Words.name(handled.error()), note);
        }
    }

    /** An error that has no event of its own is told beside the state's entry. */
    private void note(int strand, String about, String note) {
        Integer index = latest.get(strand);
        if (index != null) {
            Milestone milestone = found.get(index);
            found.set(
                    index,
                    milestone.trouble() && milestone.note().isEmpty()
                            ? milestone.noted(note)
                            : milestone.noted(milestone.note(), about + ": " + note));
        }
    }

    private String where(int strand) {
        String path = strands.pathOf(strand);
        return path.isEmpty() ? "" : " in " + path;
    }

    private static @Nullable String errorOf(Fact fact) {
        if (fact instanceof TaskFact.Failed failed) {
            return Words.name(failed.error());
        }
        if (fact instanceof TaskFact.NotStarted failed) {
            return Words.name(failed.error());
        }
        if (fact instanceof TaskFact.NotSubmitted failed) {
            return Words.name(failed.error());
        }
        if (fact instanceof TaskFact.TimedOut timedOut) {
            return timedOut.missedHeartbeat() ? "States.HeartbeatTimeout" : "States.Timeout";
        }
        if (fact instanceof MapRunFact.Failed failed) {
            return Words.name(failed.error()) + Words.children(failed.outcomes());
        }
        return fact instanceof StateFact.EvaluationFailed failed ? failed.error() : null;
    }
}
