package dev.escapement.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen, by virtual time and then by order of asking. The clock moves only when nothing is left to do now.
 *
 * <pre>{@code
 * Agenda agenda = new Agenda(Instant.EPOCH);
 * agenda.postAt(Instant.EPOCH.plusSeconds(60), () -> ring());
 * agenda.performNext();   // a minute later, at once: ring
 * }</pre>
 *
 * <p>Nothing is ever called from within {@link #post}: whatever is asked for happens after the work at hand has ended, so that
 * no chain of events can deepen the stack. Not to be extended; not for use by several threads.
 */
@API(status = Status.EXPERIMENTAL)
public final class Agenda {

    private final ArrayDeque<Runnable> due = new ArrayDeque<>();
    private final PriorityQueue<Appointment> later = new PriorityQueue<>();
    private Instant now;
    private long asked;

    /** An empty agenda whose clock shows the given instant. */
    public Agenda(Instant start) {
        this.now = start;
    }

    /** The virtual time. The same object as long as time stands still. */
    public Instant now() {
        return now;
    }

    /** Asks for work at the present instant, after everything already asked for. */
    public void post(Runnable work) {
        due.addLast(work);
    }

    /** Asks for work at an instant; one that has passed means now. */
    public Appointment postAt(Instant instant, Runnable work) {
        Appointment appointment = new Appointment(instant, asked++, work);
        if (instant.isAfter(now)) {
            later.add(appointment);
        } else {
            due.addLast(appointment);
        }
        return appointment;
    }

    /** Performs the next piece of work, moving the clock to it; false when nothing is left. */
    public boolean performNext() {
        @Nullable Runnable work = due.pollFirst();
        if (work == null) {
            if (!moveToNextInstant()) {
                return false;
            }
            work = due.removeFirst();
        }
        work.run();
        return true;
    }

    /** When the next work is due; {@code null} when nothing is left. */
    public @Nullable Instant nextInstant() {
        dropCancelled();
        if (!due.isEmpty()) {
            return now;
        }
        @Nullable Appointment next = later.peek();
        return next == null ? null : next.instant();
    }

    /** Lets time pass without doing anything; only possible up to the next piece of work. */
    public void idleUntil(Instant instant) {
        @Nullable Instant next = nextInstant();
        if (instant.isBefore(now) || (next != null && next.isBefore(instant))) {
            throw new IllegalArgumentException(
                    "cannot idle until " + instant + ": it is " + now + " and the next work is due at " + next);
        }
        now = instant;
    }

    private boolean moveToNextInstant() {
        dropCancelled();
        @Nullable Appointment first = later.poll();
        if (first == null) {
            return false;
        }
        now = first.instant();
        due.addLast(first);
        for (Appointment next = later.peek(); next != null && next.instant().equals(now); next = later.peek()) {
            due.addLast(later.remove());
        }
        return true;
    }

    private void dropCancelled() {
        while (due.peekFirst() instanceof Appointment first && first.isCancelled()) {
            due.removeFirst();
        }
        for (Appointment next = later.peek(); next != null && next.isCancelled(); next = later.peek()) {
            later.remove();
        }
    }
}
