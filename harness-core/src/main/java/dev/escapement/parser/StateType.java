package dev.escapement.parser;

import dev.escapement.definition.State;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The eight types of states, in the order in which the service lists them. */
enum StateType {
    TASK("Task", TaskReader::read),
    WAIT("Wait", WaitReader::read),
    PASS("Pass", PassReader::read),
    SUCCEED("Succeed", EndReader::succeed),
    FAIL("Fail", EndReader::fail),
    CHOICE("Choice", ChoiceReader::read),
    PARALLEL("Parallel", ParallelReader::read),
    MAP("Map", MapReader::read);

    private static final List<String> TITLES =
            Stream.of(values()).map(type -> type.title).toList();

    private final String title;
    private final Reader reader;

    StateType(String title, Reader reader) {
        this.title = title;
        this.reader = reader;
    }

    /** The type that a state declares; {@code null} after a report. */
    static @Nullable StateType of(Fields state) {
        state.require("Type");
        String title = state.oneOf("Type", TITLES);
        return Stream.of(values())
                .filter(type -> type.title.equals(title))
                .findFirst()
                .orElse(null);
    }

    /** Compiles the state; {@code null} after a report. */
    @Nullable State read(Draft draft) {
        return reader.read(draft);
    }

    /** Whether states of this type work and may fail doing so. */
    boolean isGuarded() {
        return this == TASK || this == PARALLEL || this == MAP;
    }

    @FunctionalInterface
    private interface Reader {
        @Nullable State read(Draft draft);
    }
}
