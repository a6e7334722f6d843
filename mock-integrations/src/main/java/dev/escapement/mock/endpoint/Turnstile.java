package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one in at a time, callers from the wire and the test itself, in the order in which they come.
 *
 * <p>Who is called by a Task and calls back before he has answered waits for himself; he is told so after a while.
 */
final class Turnstile implements Reception {

    private static final int UNAVAILABLE = 503;
    private static final int NOBODY = 0;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Session session;
    private final Duration patience;

    Turnstile(Session session, Duration patience) {
        this.session = session;
        this.patience = patience;
    }

    @Override
    public Arrival receive(String operation, JsonNode request) {
        if (!getsATurn()) {
            return new Arrival(NOBODY, Reply.of(busy()));
        }
        try {
            return session.call(operation, request);
        } finally {
            turn.unlock();
        }
    }

    private boolean getsATurn() {
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer busy() {
        return Answer.refusal(
                UNAVAILABLE,
                "ServiceUnavailable",
                "The simulation has been busy for " + patience.toSeconds()
                        + " s. Somebody whom a Task calls must answer before he"
                        + " calls Step Functions: it waits for him");
    }

    @Override
    public void givesUp(Arrival arrival) {
        inTurn(() -> {
            session.givesUp(arrival.number());
            return arrival;
        });
    }

    void advanceBy(Duration duration) {
        inTurn(() -> {
            session.advanceBy(duration);
            return duration;
        });
    }

    boolean advanceToNextEvent() {
        return inTurn(session::advanceToNextEvent);
    }

    Standstill runUntilIdle() {
        return inTurn(() -> {
            session.runUntilIdle();
            return session.standstill();
        });
    }

    Standstill standstill() {
        return inTurn(session::standstill);
    }

    StimulusLog log() {
        return inTurn(session::log);
    }

    <T extends @Nullable Object> T read(Function<? super Simulation, ? extends T> question) {
        return inTurn(() -> question.apply(session.simulation()));
    }

    void close() {
        inTurn(() -> {
            session.close();
            return session;
        });
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
