package dev.escapement.mock.wiremock;

import dev.escapement.integration.CallSite;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.simulation.StrandPath;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the event of the history with which each attempt of a Task began. */
final class AttemptEvents {

    private final Map<Integer, StrandPath> paths = new LinkedHashMap<>();
    private final Map<Integer, CallSite> latest = new LinkedHashMap<>();
    private final Map<String, Integer> occurrences = new LinkedHashMap<>();
    private final Map<String, Integer> events = new LinkedHashMap<>();

    private AttemptEvents() {}

    /** The events by call sites as they are printed. */
    static Map<String, Integer> of(Journal journal) {
        AttemptEvents reading = new AttemptEvents();
        int id = 0;
        for (Fact fact : journal.facts()) {
            id += fact.isEvent() ? 1 : 0;
            reading.read(fact, id);
        }
        return reading.events;
    }

    private void read(Fact fact, int id) {
        if (fact instanceof ForkFact.BranchStarted branch) {
            paths.put(branch.strand(), branch.path());
        } else if (fact instanceof ForkFact.IterationStarted iteration) {
            paths.put(iteration.strand(), iteration.path());
        } else if (fact instanceof StateFact.Entered entered) {
            enter(entered.strand(), entered.state().name());
        } else if (fact instanceof TaskFact.Scheduled scheduled) {
            schedule(scheduled.strand(), id);
        }
    }

    private void enter(int strand, String state) {
        int occurrence = occurrences.merge(strand + "/" + state, 1, Integer::sum);
        latest.put(strand, new CallSite(paths.getOrDefault(strand, StrandPath.ROOT), state, occurrence, 0));
    }

    private void schedule(int strand, int id) {
        CallSite before = latest.get(strand);
        if (before != null) {
            CallSite attempt = new CallSite(before.strand(), before.state(), before.occurrence(), before.attempt() + 1);
            latest.put(strand, attempt);
            events.put(attempt.toString(), id);
        }
    }
}
