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

    private static final int WORTH_A_SWEEP = 64;

    private final ArrayDeque<Runnable> due = new ArrayDeque<>();
    private final PriorityQueue<Appointment> later = new PriorityQueue<>();
    private Instant now;
    private long asked;
    private int pressing;
    private int calledOff;

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
        return post(new Appointment(this, instant, asked++, work, true));
    }

    /**
     * Asks for work that time alone does not lead to: it is performed when other work or {@link #performUntil} moves the clock past
     * it, but {@link #performNext} does not move the clock for its sake.
     */
    public Appointment postInBackgroundAt(Instant instant, Runnable work) {
        return post(new Appointment(this, instant, asked++, work, false));
    }

    private Appointment post(Appointment appointment) {
        if (appointment.instant().isAfter(now)) {
            later.add(appointment);
            pressing += appointment.isPressing() ? 1 : 0;
        } else {
            due.addLast(appointment);
        }
        return appointment;
    }

    /** Performs the next piece of work, moving the clock to it; false when nothing presses any more. */
    public boolean performNext() {
        @Nullable Runnable work = due.pollFirst();
        if (work == null) {
            if (pressing == 0) {
                return false;
            }
            moveToNextInstant();
            work = due.removeFirst();
        }
        work.run();
        return true;
    }

    /** Performs everything due until an instant, background work included, and leaves the clock there. */
    public void performUntil(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("time does not go back: it is " + now + ", asked for was " + instant);
        }
        for (Instant next = nextInstant(); next != null && !next.isAfter(instant); next = nextInstant()) {
            if (due.isEmpty()) {
                moveToNextInstant();
            }
            due.removeFirst().run();
        }
        now = instant;
    }

    /** When the next work is due, background work included; {@code null} when there is none. */
    public @Nullable Instant nextInstant() {
        dropCancelled();
        if (!due.isEmpty()) {
            return now;
        }
        @Nullable Appointment next = later.peek();
        return next == null ? null : next.instant();
    }

    /** When {@link #performNext} would perform something; {@code null} when it would not. */
    public @Nullable Instant nextPressing() {
        @Nullable Instant next = nextInstant();
        return due.isEmpty() && pressing == 0 ? null : next;
    }

    /** An appointment was called off; once most of what waits is called off, it is forgotten in one sweep. */
    void calledOff(Appointment appointment) {
        if (appointment.instant().isAfter(now)) {
            pressing -= appointment.isPressing() ? 1 : 0;
            calledOff++;
            if (calledOff > WORTH_A_SWEEP && calledOff > later.size() / 2) {
                later.removeIf(Appointment::isCancelled);
                calledOff = 0;
            }
        }
    }

    private void moveToNextInstant() {
        dropCancelled();
        Appointment first = later.remove();
        now = first.instant();
        take(first);
        for (Appointment next = later.peek(); next != null && next.instant().equals(now); next = later.peek()) {
            take(later.remove());
        }
    }

    private void take(Appointment appointment) {
        due.addLast(appointment);
        pressing -= appointment.isPressing() && !appointment.isCancelled() ? 1 : 0;
    }

    private void dropCancelled() {
        while (due.peekFirst() instanceof Appointment first && first.isCancelled()) {
            due.removeFirst();
        }
        for (Appointment next = later.peek(); next != null && next.isCancelled(); next = later.peek()) {
            later.remove();
            calledOff--;
        }
    }
}
