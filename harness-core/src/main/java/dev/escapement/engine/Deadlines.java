package dev.escapement.engine;

import dev.escapement.simulation.Agenda;
import dev.escapement.simulation.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How long an attempt may take, and how long it may be silent. */
final class Deadlines {

    private final Agenda agenda;
    private final @Nullable Duration budget;
    private final @Nullable Duration silence;
    private final Consumer<Boolean> missed;
    private @Nullable Appointment timeout;
    private @Nullable Appointment heartbeat;

    /**
     * Deadlines that do not run yet.
     *
     * @param missed told once: whether it was a heartbeat that failed to come
     */
    Deadlines(Agenda agenda, @Nullable Duration budget, @Nullable Duration silence, Consumer<Boolean> missed) {
        this.agenda = agenda;
        this.budget = budget;
        this.silence = silence;
        this.missed = missed;
    }

    void start() {
        if (budget != null) {
            timeout = agenda.postAt(agenda.now().plus(budget), () -> missed.accept(false));
        }
        listen();
    }

    /** A sign of life: the silence begins anew. */
    void beat() {
        if (heartbeat != null) {
            heartbeat.cancel();
            listen();
        }
    }

    private void listen() {
        if (silence != null) {
            heartbeat = agenda.postAt(agenda.now().plus(silence), () -> missed.accept(true));
        }
    }

    /** When the first of them strikes; {@code null} when none runs. */
    @Nullable Instant first() {
        Instant end = timeout == null ? null : timeout.instant();
        Instant silent = heartbeat == null ? null : heartbeat.instant();
        if (end == null || silent == null) {
            return end == null ? silent : end;
        }
        return end.isBefore(silent) ? end : silent;
    }

    void cancel() {
        if (timeout != null) {
            timeout.cancel();
        }
        if (heartbeat != null) {
            heartbeat.cancel();
        }
    }
}
