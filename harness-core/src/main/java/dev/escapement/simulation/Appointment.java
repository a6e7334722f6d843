package dev.escapement.simulation;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A piece of work asked for at an instant, which may be called off. Made by {@link Agenda#postAt}. */
@API(status = Status.EXPERIMENTAL)
public final class Appointment implements Comparable<Appointment>, Runnable {

    private final Agenda agenda;
    private final Instant instant;
    private final long order;
    private final boolean pressing;
    private @Nullable Runnable work;

    Appointment(Agenda agenda, Instant instant, long order, Runnable work, boolean pressing) {
        this.agenda = agenda;
        this.instant = instant;
        this.order = order;
        this.work = work;
        this.pressing = pressing;
    }

    /** When the work is due. */
    public Instant instant() {
        return instant;
    }

    /** Calls the work off; without effect once it has been done. */
    public void cancel() {
        if (work != null) {
            work = null;
            agenda.calledOff(this);
        }
    }

    boolean isPressing() {
        return pressing;
    }

    boolean isCancelled() {
        return work == null;
    }

    @Override
    public void run() {
        @Nullable Runnable toDo = work;
        work = null;
        if (toDo != null) {
            toDo.run();
        }
    }

    @Override
    public int compareTo(Appointment other) {
        int byTime = instant.compareTo(other.instant);
        return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
}
