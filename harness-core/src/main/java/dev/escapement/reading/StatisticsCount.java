package dev.escapement.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.StateFact;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the facts once. */
final class StatisticsCount {

    private final Map<String, StateStatistics> states = new LinkedHashMap<>();
    private final Map<Integer, StateFact.Entered> open = new LinkedHashMap<>();
    private int statesEntered;
    private int retries;
    private int redrives;
    private int peakBytes;

    void add(Fact fact) {
        if (fact instanceof StateFact.Entered entered) {
            statesEntered++;
            open.put(entered.strand(), entered);
            add(entered.state().name(), 1, 0, entered.input(), Duration.ZERO);
        } else if (fact instanceof StateFact.Exited exited) {
            add(exited.state().name(), 0, 0, exited.output(), sinceEntered(exited.strand(), exited.at()));
        } else if (fact instanceof StateFact.ErrorHandled handled && handled.retrier() >= 0) {
            retries++;
            add(handled.state().name(), 0, 1, null, Duration.ZERO);
        } else if (fact instanceof StateFact.Aborted aborted) {
            add(aborted.state().name(), 0, 0, null, sinceEntered(aborted.strand(), aborted.at()));
        } else if (fact instanceof ExecutionFact.Redriven) {
            redrives++;
            open.replaceAll((strand, left) -> new StateFact.Entered(fact.at(), strand, left.state(), left.input()));
        } else if (fact instanceof ExecutionFact && !(fact instanceof ExecutionFact.Started)) {
            open.values().forEach(left -> add(left.state().name(), 0, 0, null, Duration.between(left.at(), fact.at())));
        }
    }

    Statistics result(int events) {
        return new Statistics(
                statesEntered,
                retries,
                redrives,
                events,
                peakBytes,
                Collections.unmodifiableMap(new LinkedHashMap<>(states)));
    }

    private Duration sinceEntered(int strand, Instant now) {
        StateFact.Entered entered = open.remove(strand);
        return entered == null ? Duration.ZERO : Duration.between(entered.at(), now);
    }

    private void add(String state, int visits, int stateRetries, @Nullable JsonNode payload, Duration duration) {
        int bytes = payload == null ? 0 : Json.size(payload);
        peakBytes = Math.max(peakBytes, bytes);
        StateStatistics before = states.getOrDefault(state, StateStatistics.NONE);
        states.put(
                state,
                new StateStatistics(
                        before.visits() + visits,
                        before.retries() + stateRetries,
                        Math.max(before.peakBytes(), bytes),
                        before.duration().plus(duration)));
    }
}
