package dev.escapement.fault.law;

import dev.escapement.fault.run.Trace;
import java.util.List;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A promise about what is done and entered, in words of your own.
 *
 * <pre>{@code
 * Invariant.never("two charges of one order", run -> run.doneOnce("ChargeCard").size() > 1)
 * Invariant.eventually("the lock is released", run -> run.done("Lock").size() == run.done("Unlock").size())
 * Invariant.sometimes("the refund is reached", run -> run.entered("RefundPayment") > 0)
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Invariant implements Law {

    private final Mode mode;
    private final String name;
    private final Predicate<Trace> predicate;

    private Invariant(Mode mode, String name, Predicate<Trace> predicate) {
        this.mode = mode;
        this.name = name;
        this.predicate = predicate;
    }

    /** It holds after everything that is done. */
    public static Invariant always(String name, Predicate<Trace> holds) {
        return new Invariant(Mode.ALWAYS, name, holds);
    }

    /** It holds after nothing that is done. */
    public static Invariant never(String name, Predicate<Trace> holds) {
        return new Invariant(Mode.NEVER, name, holds);
    }

    /** It holds when the execution has ended, however it ended; one that is stuck has not. */
    public static Invariant eventually(String name, Predicate<Trace> holds) {
        return new Invariant(Mode.EVENTUALLY, name, holds);
    }

    /** It holds at the end of at least one run, which proves that a sweep reaches what it claims. */
    public static Invariant sometimes(String name, Predicate<Trace> holds) {
        return new Invariant(Mode.SOMETIMES, name, holds);
    }

    /** Whether it is about all runs together. */
    public boolean isAboutAllRuns() {
        return mode == Mode.SOMETIMES;
    }

    /** Whether it holds at the end of the run. */
    public boolean holdsIn(Trace trace) {
        return predicate.test(trace);
    }

    /** What it says of itself: {@code never two charges of one order}. */
    public String inWords() {
        return mode.word + " " + name;
    }

    @Override
    public List<Violation> brokenBy(Trace trace) {
        return switch (mode) {
            case ALWAYS -> atEveryMoment(trace, false);
            case NEVER -> atEveryMoment(trace, true);
            case EVENTUALLY -> atTheEnd(trace);
            case SOMETIMES -> List.of();
        };
    }

    private List<Violation> atEveryMoment(Trace trace, boolean wrong) {
        for (int i = 0; i <= trace.effects().size(); i++) {
            if (predicate.test(trace.after(i)) == wrong) {
                String moment = i == 0
                        ? "before anything was done"
                        : "after " + trace.effects().get(i - 1).site();
                return List.of(new Violation(inWords(), (wrong ? "it was so " : "it was not so ") + moment));
            }
        }
        return predicate.test(trace) == wrong
                ? List.of(new Violation(inWords(), (wrong ? "it was so" : "it was not so") + " at the end"))
                : List.of();
    }

    private List<Violation> atTheEnd(Trace trace) {
        return trace.execution().isOpen() || predicate.test(trace)
                ? List.of()
                : List.of(new Violation(
                        inWords(),
                        "it was not so when the execution ended "
                                + trace.execution().status()));
    }

    private enum Mode {
        ALWAYS("always"),
        NEVER("never"),
        EVENTUALLY("eventually"),
        SOMETIMES("sometimes");

        private final String word;

        Mode(String word) {
            this.word = word;
        }
    }
}
