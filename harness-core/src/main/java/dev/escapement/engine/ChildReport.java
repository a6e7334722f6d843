package dev.escapement.engine;

import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.maprun.MapRunLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/** Adds what a child did since it was started, or started again, to the books of its Map run, after which its journal may be forgotten. */
final class ChildReport {

    private static final String NAMELESS = "(no error name)";

    private ChildReport() {}

    static void of(Run child, MapRunLedger ledger, ToLongBiFunction<Journal, Duration> expressUnits) {
        List<Fact> facts = child.journal().facts();
        for (int i = child.redrives().factsBefore(); i < facts.size(); i++) {
            add(facts.get(i), ledger);
        }
        Instant end = Objects.requireNonNull(child.ending().at());
        ledger.used(expressUnits.applyAsLong(child.journal(), Duration.between(child.startedAt(), end)));
        child.mapRuns().forEach(inside -> ledger.include(inside.ledger().newCharges()));
    }

    private static void add(Fact fact, MapRunLedger ledger) {
        if (fact instanceof StateFact.Entered entered) {
            ledger.entered(entered.state().name());
        } else if (fact instanceof StateFact.ErrorHandled handled && handled.retrier() >= 0) {
            ledger.retried();
        } else if (fact instanceof ExecutionFact.Redriven) {
            ledger.retried();
        } else if (fact instanceof TaskFact task) {
            addAttempt(task, ledger);
        }
    }

    private static void addAttempt(TaskFact fact, MapRunLedger ledger) {
        if (fact instanceof TaskFact.Failed failed) {
            ledger.failedAttempt(named(failed.error()));
        } else if (fact instanceof TaskFact.NotStarted failed) {
            ledger.failedAttempt(named(failed.error()));
        } else if (fact instanceof TaskFact.NotSubmitted failed) {
            ledger.failedAttempt(named(failed.error()));
        } else if (fact instanceof TaskFact.TimedOut) {
            ledger.failedAttempt("States.Timeout");
        }
    }

    private static String named(@Nullable String error) {
        return Objects.requireNonNullElse(error, NAMELESS);
    }
}
