package dev.escapement.reading;

import dev.escapement.journal.Fact;
import dev.escapement.journal.Journal;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an execution amounted to.
 *
 * <pre>{@code
 * Statistics statistics = execution.statistics();
 * statistics.transitionsBilled();              // 12
 * statistics.state("ChargeCard").peakBytes();  // 48_211
 * }</pre>
 *
 * @param statesEntered every entry of a state, in branches and iterations too
 * @param retries attempts after the first
 * @param redrives of the whole execution
 * @param events in the service's history
 * @param peakBytes of the largest payload that entered or left a state
 * @param states by name, in the order in which they were first entered
 */
@API(status = Status.EXPERIMENTAL)
public record Statistics(
        int statesEntered, int retries, int redrives, int events, int peakBytes, Map<String, StateStatistics> states) {

    /** Counts what a journal tells. */
    public static Statistics of(Journal journal) {
        return of(journal.facts(), journal.events());
    }

    private static Statistics of(List<Fact> facts, int events) {
        StatisticsCount count = new StatisticsCount();
        facts.forEach(count::add);
        return count.result(events);
    }

    /** What a Standard workflow is billed for: every state entered, every retry and every redrive. Whether the start counts too is not settled. */
    public int transitionsBilled() {
        return statesEntered + retries + redrives;
    }

    /** The figures of one state; all zero if it was never entered. */
    public StateStatistics state(String name) {
        return states.getOrDefault(name, StateStatistics.NONE);
    }
}
