package dev.escapement.story;

import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How an execution ended, and when; or that it has not. */
record Ending(Fact last, Instant startedAt) {

    static Ending of(Journal journal) {
        List<Fact> facts = journal.facts();
        return new Ending(facts.get(facts.size() - 1), facts.get(0).at());
    }

    /** {@code failed 6.240 s after it started}. */
    String inWords() {
        return verb() + " " + Words.exactly(Duration.between(startedAt, last.at())) + " after it started";
    }

    private String verb() {
        if (last instanceof ExecutionFact.Succeeded) {
            return "succeeded";
        }
        if (last instanceof ExecutionFact.Failed) {
            return "failed";
        }
        if (last instanceof ExecutionFact.TimedOut) {
            return "timed out";
        }
        return last instanceof ExecutionFact.Aborted ? "was stopped" : "was still running";
    }
}
