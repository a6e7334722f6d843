package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets one in at a time: callers from the wire and the test itself, in the order in which they come. */
final class Turnstile implements Reception {

    private final Session session;

    Turnstile(Session session) {
        this.session = session;
    }

    @Override
    public synchronized Arrival receive(String operation, JsonNode request) {
        return session.call(operation, request);
    }

    @Override
    public synchronized void givesUp(Arrival arrival) {
        session.givesUp(arrival.number());
    }

    synchronized void advanceBy(Duration duration) {
        session.advanceBy(duration);
    }

    synchronized boolean advanceToNextEvent() {
        return session.advanceToNextEvent();
    }

    synchronized Standstill runUntilIdle() {
        session.runUntilIdle();
        return session.standstill();
    }

    synchronized Standstill standstill() {
        return session.standstill();
    }

    synchronized StimulusLog log() {
        return session.log();
    }

    synchronized <T extends @Nullable Object> T read(Function<? super Simulation, ? extends T> question) {
        return question.apply(session.simulation());
    }

    synchronized void close() {
        session.close();
    }
}
