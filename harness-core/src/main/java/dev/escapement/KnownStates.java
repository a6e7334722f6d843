package dev.escapement;

import dev.escapement.definition.State;
import dev.escapement.parser.EveryState;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.services.NearestNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states of a machine, and which recorded ones are not among them. */
final class KnownStates {

    private static final int SHOWN = 5;

    private final String machine;
    private final Set<String> names = new LinkedHashSet<>();

    private KnownStates(StateMachine machine) {
        this.machine = machine.name();
        for (State state : EveryState.of(machine.definition())) {
            names.add(state.name());
        }
    }

    static KnownStates of(StateMachine machine) {
        return new KnownStates(machine);
    }

    boolean isUnknown(String state) {
        return !names.contains(state);
    }

    /** What is to be said of an event that entered a state that is none of these; {@code null} if there is nothing. */
    @Nullable String unknown(RecordedEvent event) {
        String name = event.type().apiName().endsWith("StateEntered") ? event.text("name") : null;
        return name == null || names.contains(name)
                ? null
                : "the definition has no state '" + name + "'" + NearestNames.hint(name, names);
    }

    /** A line for each recorded state that is not known; none if all are. */
    List<String> unknown(Recording recording) {
        List<String> lines = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        for (RecordedEvent event : recording.events()) {
            String line = unknown(event);
            if (line != null && said.add(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The recording of another machine tells nothing about this one. */
    void requireSome(Recording recording) {
        Set<String> recorded = new LinkedHashSet<>();
        recording.events().stream()
                .filter(event -> event.type().apiName().endsWith("StateEntered"))
                .forEach(event -> recorded.add(String.valueOf(event.text("name"))));
        if (!recorded.isEmpty() && recorded.stream().noneMatch(names::contains)) {
            throw new IllegalArgumentException(
                    recording.label() + " is the recording of another machine: none of its states "
                            + shown(recorded) + " is in " + machine + ", which has " + shown(names)
                            + NearestNames.hint(recorded.iterator().next(), names));
        }
    }

    private static String shown(Set<String> states) {
        String some = String.join(", ", states.stream().limit(SHOWN).toList());
        return states.size() > SHOWN ? some + ", …" : some;
    }
}
