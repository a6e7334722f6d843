package dev.escapement;

import dev.escapement.definition.State;
import dev.escapement.journal.Fact;
import dev.escapement.journal.StateFact;
import dev.escapement.parser.EveryState;
import dev.escapement.services.NearestNames;
import java.util.List;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Moves an execution to where it becomes interesting, and shows how it stands there.
 *
 * <pre>{@code
 * Debugger debugger = Debugger.of(simulation.start(machine, input));
 * debugger.toState("ChargeCard");
 * System.out.println(debugger);            // its input, its variables, what it waits for
 * debugger.stepEvent();
 * debugger.toEvent(42);
 * debugger.execution().strands();          // the same as values
 * }</pre>
 *
 * <p>What happens in one turn of the engine cannot be divided: it stops after the turn in which something happened, which may have
 * told an event more. Only moves forward; to go back, run again. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Debugger {

    private final Execution execution;

    private Debugger(Execution execution) {
        this.execution = execution;
    }

    /** For an execution that is still open. */
    public static Debugger of(Execution execution) {
        return new Debugger(execution);
    }

    /** What is moved. */
    public Execution execution() {
        return execution;
    }

    /** How many events its history has so far. */
    public int events() {
        return execution.journal().events();
    }

    /** Goes on until the event with this number has happened; false if it ends or stalls before. */
    public boolean toEvent(int id) {
        if (id < 1) {
            throw new IllegalArgumentException("Events are numbered from 1; there is no event " + id);
        }
        return until(moved -> moved.journal().events() >= id);
    }

    /**
     * Goes on until the state is entered for the next time; false if it ends or stalls before.
     *
     * @throws IllegalArgumentException if the machine has no such state
     */
    public boolean toState(String name) {
        List<String> known = EveryState.of(execution.machine().definition()).stream()
                .map(State::name)
                .toList();
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    execution.machine().name() + " has no state '" + name + "'" + NearestNames.hint(name, known));
        }
        return execution.runUntilEntered(name);
    }

    /** Goes on until something has happened; false if nothing will. */
    public boolean stepEvent() {
        return toEvent(events() + 1);
    }

    /** Goes on until some state is entered, and left if nothing keeps it there; false if it ends or stalls before. */
    public boolean stepState() {
        int seen = execution.journal().facts().size();
        return until(moved -> {
            List<Fact> facts = moved.journal().facts();
            return facts.subList(seen, facts.size()).stream().anyMatch(StateFact.Entered.class::isInstance);
        });
    }

    /** Goes on until this holds, which may be at once; false if it ends or stalls before. */
    public boolean until(Predicate<? super Execution> reached) {
        while (!reached.test(execution)) {
            if (!execution.isOpen() || !execution.simulation().advanceToNextEvent()) {
                return false;
            }
        }
        return true;
    }

    /** How it stands, for people. */
    @Override
    public String toString() {
        return new Standing(execution).toString();
    }
}
