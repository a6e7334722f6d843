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

    private final Simulation simulation;
    private final Operations operations;
    private final ClockRule rule;
    private final Logbook logbook;
    private final Held held;
    private final Clockwork clockwork;
    private final Troubles troubles;

    Session(Simulation simulation, Operations operations, ClockRule rule, Troubles troubles) {
        this.simulation = simulation;
        this.operations = operations;
        this.rule = rule;
        this.troubles = troubles;
        this.logbook = new Logbook(new Recording.Head(simulation.seed(), simulation.now(), rule));
        this.held = new Held(logbook);
        this.clockwork = new Clockwork(simulation, held);
    }

    Arrival call(String operation, JsonNode request) {
        int number = logbook.note(simulation.now(), new Stimulus.Call(operation, request));
        Arrival arrival = new Arrival(number, new Reply());
        Answer answer = answer(operation, request, arrival);
        settle();
        if (answer != null) {
            logbook.answered(number, answer);
            arrival.reply().is(answer);
        }
        return arrival;
    }

    private @Nullable Answer answer(String operation, JsonNode request, Arrival arrival) {
        try {
            Outcome outcome = operations.perform(operation, request);
            if (outcome instanceof Outcome.Later later) {
                held.add(arrival, later.waiter());
                return null;
            }
            return Answer.of(((Outcome.Known) outcome).answer());
        } catch (ApiRefusal refused) {
            return Answer.refusal(refused);
        } catch (RuntimeException trouble) {
            troubles.note(operation, trouble);
            return Answer.failure(trouble);
        }
    }

    void givesUp(int number) {
        if (held.givesUp(number)) {
            logbook.note(simulation.now(), new Stimulus.GivesUp(number));
        }
    }

    void advanceBy(Duration duration) {
        logbook.note(simulation.now(), new Stimulus.AdvanceBy(duration));
        clockwork.advanceBy(duration);
        settle();
    }

    boolean advanceToNextEvent() {
        logbook.note(simulation.now(), new Stimulus.NextEvent());
        boolean happened = clockwork.toNextEvent();
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

    Recording recording() {
        return logbook.recording();
    }

    @Nullable String answerTo(int number) {
        return logbook.answer(number);
    }

    void close() {
        held.dismiss(Answer.refusal(503, "ServiceUnavailable", "The endpoint is closed"));
    }

    Simulation simulation() {
        return simulation;
    }
}
