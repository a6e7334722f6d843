package dev.escapement.junit.writing;

import dev.escapement.StateMachine;
import dev.escapement.junit.MachineName;
import org.jspecify.annotations.Nullable;

/** Where the definition is for the test that is written. */
record Place(@Nullable String location, @Nullable String text) {

    static Place of(StateMachine machine) {
        return new Place(machine.place(), null);
    }

    static Place location(String location) {
        if (location.isBlank()) {
            throw new IllegalArgumentException("The place of the definition is empty");
        }
        return new Place(location, null);
    }

    static Place text(String definition) {
        return new Place(null, definition);
    }

    boolean isKnown() {
        return location != null || text != null;
    }

    /** What the machine is called where nobody says; {@code null} if somebody must. */
    @Nullable String nameOtherwise() {
        return location == null ? null : MachineName.of(location);
    }

    StateMachine named(StateMachine machine) {
        if (!isKnown()) {
            throw new WritingException("Nobody knows where the definition of " + machine.name() + " is, which the test"
                    + " needs: say definition(\"…\") or definitionText(\"…\")");
        }
        return machine;
    }
}
