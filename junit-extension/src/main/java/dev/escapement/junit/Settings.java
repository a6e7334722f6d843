package dev.escapement.junit;

import dev.escapement.WorkflowType;
import dev.escapement.engine.Limits;
import dev.escapement.integration.Integration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is said about a test, by one annotation or by several together; {@code null} where nothing is said. */
record Settings(
        @Nullable Origin definition,
        @Nullable String name,
        @Nullable Origin input,
        @Nullable Instant startAt,
        @Nullable Long seed,
        @Nullable WorkflowType type,
        @Nullable Limits limits,
        @Nullable Integration outside) {

    static final Settings NONE = new Settings(null, null, null, null, null, null, null, null);

    /** The same, where the other does not say otherwise. */
    Settings under(Settings nearer) {
        return new Settings(
                first(nearer.definition, definition),
                // A name belongs to its definition.
                nearer.definition == null ? first(nearer.name, name) : nearer.name,
                first(nearer.input, input),
                first(nearer.startAt, startAt),
                first(nearer.seed, seed),
                first(nearer.type, type),
                first(nearer.limits, limits),
                first(nearer.outside, outside));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
