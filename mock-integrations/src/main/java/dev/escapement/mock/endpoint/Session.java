package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.integration.ApiRefusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The heart of the endpoint: takes one stimulus after the other, lets happen what follows from it, answers. Knows neither threads nor wires,
 * so that the same stimuli in the same order lead to the same histories.
 */
final class Session {

    private static final int UNAVAILABLE = 503;

    private final Simulation simulation;
    private final Desk desk;
    private final ClockRule rule;
    private final Troubles troubles;
    private final Logbook logbook;
    private final Held held = new Held();
    private final Clockwork clockwork;

    Session(Simulation simulation, Desk desk, ClockRule rule, Troubles troubles) {
        this.simulation = simulation;
        this.desk = desk;
        this.rule = rule;
        this.troubles = troubles;
        this.clockwork = new Clockwork(simulation);
        this.logbook = new Logbook(new StimulusLog.Head(simulation.seed(), simulation.now(), rule));
    }

    /** A request; it may be answered later. */
    Arrival call(String operation, JsonNode request) {
        Stimulus.Call call = new Stimulus.Call(operation, request);
        Arrival arrival = new Arrival(logbook.note(simulation.now(), call), new Reply());
        Answer refusal = perform(call, arrival);
        settle();
        if (refusal != null) {
            answer(arrival, refusal);
        }
        return arrival;
    }

    private @Nullable Answer perform(Stimulus.Call call, Arrival arrival) {
        try {
            dev.escapement.operations.Reply reply = desk.perform(call.operation(), call.request());
            held.add(new Held.Request(call, reply, arrival));
            reply.whenThere(body -> answer(arrival, Answer.of(body)));
            return null;
        } catch (ApiRefusal refused) {
            return Answer.refusal(refused);
        } catch (RuntimeException trouble) {
            troubles.note(call.operation(), trouble);
            return Answer.failure(trouble);
        }
    }

    private void answer(Arrival arrival, Answer answer) {
        held.answered(arrival);
        logbook.answered(arrival.number(), answer);
        arrival.reply().is(answer);
    }

    /** Whoever asked waits no longer. */
    void givesUp(int number) {
        if (held.givesUp(number)) {
            logbook.note(simulation.now(), new Stimulus.GivesUp(number));
        }
    }

    void advanceBy(Duration duration) {
        logbook.note(simulation.now(), new Stimulus.AdvanceBy(duration));
        simulation.advanceBy(duration);
        settle();
    }

    boolean advanceToNextEvent() {
        logbook.note(simulation.now(), new Stimulus.NextEvent());
        boolean happened = simulation.advanceToNextEvent();
        settle();
        return happened;
    }

    void runUntilIdle() {
        logbook.note(simulation.now(), new Stimulus.UntilIdle());
        clockwork.untilIdle();
        settle();
    }

    /** What follows by itself: all that takes no time and, if the clock moves by itself, all that nobody outside is awaited for. */
    private void settle() {
        try {
            if (rule == ClockRule.AUTOMATIC) {
                clockwork.whileNobodyIsAwaited();
            } else {
                clockwork.stand();
            }
        } catch (RuntimeException trouble) {
            troubles.note("what followed", trouble);
        }
    }

    Standstill standstill() {
        return Standstill.of(simulation, held.words(), rule);
    }

    StimulusLog log() {
        return logbook.log();
    }

    /** The digest of what a stimulus was answered; {@code null} while it was not. */
    @Nullable String answerTo(int number) {
        return logbook.answer(number);
    }

    void close() {
        held.dismiss(Answer.refusal(UNAVAILABLE, "ServiceUnavailable", "The endpoint is closed"));
    }

    Simulation simulation() {
        return simulation;
    }
}
