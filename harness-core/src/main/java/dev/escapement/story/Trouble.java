package dev.escapement.story;

import dev.escapement.definition.State;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.StateFact;
import dev.escapement.reading.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which state and attempt an execution came to its end, and with which error; nothing where all went well. */
final class Trouble {

    private final Strands strands = new Strands();
    private final Map<Integer, StateFact.ErrorHandled> unhandled = new LinkedHashMap<>();
    private final Map<Integer, Explanation> attempts = new LinkedHashMap<>();
    private final Fact last;

    private Trouble(Journal journal) {
        List<Fact> facts = journal.facts();
        this.last = facts.get(facts.size() - 1);
        List<Explanation> explanations = Explanation.of(journal);
        int explained = 0;
        for (Fact fact : facts) {
            strands.follow(fact);
            if (fact instanceof ExecutionFact.Redriven) {
                attempts.clear();
                unhandled.clear();
            }
            if (fact instanceof StateFact.Entered entered) {
                attempts.remove(entered.strand());
                unhandled.remove(entered.strand());
            } else if (fact instanceof StateFact.ErrorHandled handled) {
                attempts.put(handled.strand(), explanations.get(explained++));
                unhandled.put(handled.strand(), handled);
            }
        }
    }

    static Trouble of(Journal journal) {
        return new Trouble(journal);
    }

    /** {@code in ChargeCard, attempt 3 of 3} and {@code with PaymentProvider.Throttled: rate exceeded}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (last instanceof ExecutionFact.Failed failed) {
            addPlace(lines, innermost(failed.strand()));
            lines.add("with  " + Words.error(failed.error(), failed.cause()));
        } else if (last instanceof ExecutionFact.Aborted aborted && aborted.error() != null) {
            lines.add("with  " + Words.error(aborted.error(), aborted.cause()));
        } else if (last instanceof ExecutionFact.TimedOut) {
            addPlace(lines, 0);
        }
        return lines;
    }

    private void addPlace(List<String> lines, int strand) {
        State state = strands.stateOf(strand);
        if (state != null) {
            lines.add("in    " + strands.place(strand, state.name()) + attempt(attempts.get(strand)));
        }
    }

    /** Follows an error of a Parallel or Map down to the branch or iteration it came from. */
    private int innermost(int strand) {
        StateFact.ErrorHandled handled = unhandled.get(strand);
        return handled == null || handled.failedStrand() == strand ? strand : innermost(handled.failedStrand());
    }

    private static String attempt(@Nullable Explanation last) {
        return last == null || last.retriers().isEmpty() ? "" : ", " + Notes.attempt(last);
    }
}
