package dev.escapement.junit.writing;

import dev.escapement.Execution;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done with an execution from outside, besides answering it. */
sealed interface Move {

    void apply(Execution execution);

    /** To its end, or until it stalls. */
    record RunToEnd() implements Move {
        @Override
        public void apply(Execution execution) {
            execution.runToEnd();
        }
    }

    /** For some time. */
    record Advance(Duration time) implements Move {
        @Override
        public void apply(Execution execution) {
            execution.simulation().advanceBy(time);
        }
    }

    /** Stopped. */
    record Stop(@Nullable String error, @Nullable String cause) implements Move {
        @Override
        public void apply(Execution execution) {
            execution.stop(error, cause);
        }
    }

    /** Redriven. */
    record Redrive() implements Move {
        @Override
        public void apply(Execution execution) {
            execution.redrive();
        }
    }

    /** What was done with this one. */
    static List<Move> of(Execution execution) {
        List<Move> moves = new ArrayList<>();
        Instant reached = execution.startedAt();
        boolean open = true;
        for (Fact fact : execution.journal().facts()) {
            if (fact instanceof ExecutionFact.Aborted stop) {
                advance(moves, reached, stop.at());
                moves.add(new Stop(stop.error(), stop.cause()));
                open = false;
                reached = stop.at();
            } else if (fact instanceof ExecutionFact.Redriven redrive) {
                advance(moves, reached, redrive.at());
                moves.add(new Redrive());
                open = true;
                reached = redrive.at();
            } else if (fact instanceof ExecutionFact.Succeeded
                    || fact instanceof ExecutionFact.Failed
                    || fact instanceof ExecutionFact.TimedOut) {
                moves.add(new RunToEnd());
                open = false;
                reached = fact.at();
            }
        }
        if (open) {
            Instant now = execution.simulation().now();
            moves.add(new Advance(Duration.between(reached, now)));
        }
        return moves;
    }

    private static void advance(List<Move> moves, Instant from, Instant to) {
        if (to.isAfter(from)) {
            moves.add(new Advance(Duration.between(from, to)));
        }
    }
}
