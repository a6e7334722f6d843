package dev.escapement.junit;

import dev.escapement.services.NearestNames;
import dev.escapement.Execution;
import dev.escapement.StateMachine;
import dev.escapement.definition.State;
import dev.escapement.parser.EveryState;
import java.util.List;

/** The states of a machine; a test that names others is wrong, whatever it asserts about them. */
record KnownStates(StateMachine machine) {

    static KnownStates of(Execution execution) {
        return new KnownStates(execution.machine());
    }

    /** The names themselves, if they are those of states. */
    String named(String... names) {
        List<String> known =
                EveryState.of(machine.definition()).stream().map(State::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(machine.name() + " has no state '" + name + "'"
                        + NearestNames.line(name, known) + "\nIt has: " + String.join(", ", known));
            }
        }
        return String.join(", ", names);
    }
}
