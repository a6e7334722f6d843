package dev.escapement.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.Fact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.StateFact;
import dev.escapement.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much memory an Express execution takes: 50 MB to begin with, and what its strands carry at the same time (asl-reference 8.8).
 * The service adds the size of the definition, which only shows in definitions of megabytes.
 */
final class ExpressMemory {

    private static final int BASE = 50;
    private static final long MEGABYTE = 1_048_576;

    private final Map<Integer, Integer> carriedByStrand = new LinkedHashMap<>();
    private long carried;
    private long peak;

    private ExpressMemory() {}

    static int megabytes(Journal journal) {
        ExpressMemory memory = new ExpressMemory();
        journal.facts().forEach(memory::add);
        return (int) (BASE + (memory.peak + MEGABYTE - 1) / MEGABYTE);
    }

    private void add(Fact fact) {
        if (fact instanceof StateFact.Entered entered) {
            carry(entered.strand(), entered.input());
        } else if (fact instanceof StateFact.Exited exited) {
            carry(exited.strand(), exited.output());
            drop(exited.strand());
        } else if (fact instanceof StateFact.Aborted aborted) {
            drop(aborted.strand());
        } else if (fact instanceof StateFact.ErrorHandled handled && handled.failedStrand() != handled.strand()) {
            drop(handled.failedStrand());
        }
    }

    private void carry(int strand, JsonNode payload) {
        int bytes = Json.size(payload);
        Integer before = carriedByStrand.put(strand, bytes);
        carried += bytes - (before == null ? 0 : before);
        peak = Math.max(peak, carried);
    }

    private void drop(int strand) {
        Integer before = carriedByStrand.remove(strand);
        carried -= before == null ? 0 : before;
    }
}
