package dev.escapement.parser;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Where in a source text the values of its tree stand. */
@API(status = Status.INTERNAL)
@FunctionalInterface
public interface Positions {

    /** Nothing is known of the text. */
    Positions UNKNOWN = pointer -> null;

    /**
     * The place of the value at a JSON pointer ({@code /States/Pay/Next}); {@code null} when unknown. A pointer to a member that is
     * not there gives the place of the nearest container.
     */
    @Nullable
    Position of(String pointer);

    /**
     * A stretch of the source text.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param length how many characters a caret line should underline; at least 1
     */
    @API(status = Status.INTERNAL)
    record Position(int line, int column, int length) {}
}
