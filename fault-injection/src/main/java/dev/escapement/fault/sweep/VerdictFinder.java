package dev.escapement.fault.sweep;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.fault.law.Law;
import dev.escapement.fault.run.Trace;
import dev.escapement.fault.sweep.Verdict.Outcome;
import dev.escapement.reading.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out how a run came through, compared with the one without faults. */
final class VerdictFinder {

    private final List<Law> laws;
    private final int cleanErrors;

    VerdictFinder(List<Law> laws, Trace clean) {
        this.laws = laws;
        this.cleanErrors = clean.execution().explanations().size();
    }

    Verdict of(Trace trace) {
        Execution execution = trace.execution();
        return switch (execution.status()) {
            case RUNNING -> new Verdict(Outcome.STUCK, String.join("; ", execution.waits()));
            case ABORTED -> new Verdict(Outcome.STOPPED, "");
            case TIMED_OUT -> new Verdict(Outcome.LIMIT, "its time was up");
            default -> ended(trace);
        };
    }

    private Verdict ended(Trace trace) {
        Execution execution = trace.execution();
        List<Explanation> errors = execution.explanations();
        Explanation caught = lastCaught(errors);
        String end = ending(execution);
        if (isLimit(execution)) {
            return new Verdict(Outcome.LIMIT, end);
        }
        if (laws.stream().anyMatch(law -> law.undoneIn(trace))) {
            return new Verdict(Outcome.COMPENSATED, (caught == null ? "" : catcher(caught) + ", ") + end);
        }
        if (caught != null) {
            return new Verdict(Outcome.CAUGHT, catcher(caught) + ", " + end);
        }
        if (execution.status() == ExecutionStatus.FAILED) {
            return new Verdict(Outcome.FAILED, end);
        }
        return errors.size() > cleanErrors
                ? new Verdict(
                        Outcome.RECOVERED,
                        "by retrier " + retrier(errors) + " of "
                                + last(errors).state().name())
                : new Verdict(Outcome.UNHARMED, "");
    }

    private static @Nullable Explanation lastCaught(List<Explanation> errors) {
        Explanation caught = null;
        for (Explanation error : errors) {
            caught = taken(error.catchers()) >= 0 ? error : caught;
        }
        return caught;
    }

    private static String catcher(Explanation caught) {
        int index = taken(caught.catchers());
        return "by catcher " + index + " of " + caught.state().name() + " ("
                + String.join(", ", caught.catchers().get(index).errorEquals()) + ")";
    }

    private static int retrier(List<Explanation> errors) {
        return taken(last(errors).retriers());
    }

    private static Explanation last(List<Explanation> errors) {
        return errors.get(errors.size() - 1);
    }

    private static int taken(List<Explanation.Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).reply() == Explanation.Reply.TAKEN) {
                return i;
            }
        }
        return -1;
    }

    private static String ending(Execution execution) {
        return execution.status() == ExecutionStatus.SUCCEEDED
                ? "succeeded"
                : "failed with " + (execution.error() == null ? "an error without a name" : execution.error());
    }

    /** The error of a limit of the service (asl-reference 5.2, 8.4). */
    private static boolean isLimit(Execution execution) {
        String cause = execution.cause();
        return "States.DataLimitExceeded".equals(execution.error())
                || (cause != null && cause.startsWith("The execution reached the maximum number of history events"));
    }
}
