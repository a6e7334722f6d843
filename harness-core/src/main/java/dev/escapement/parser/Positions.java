package dev.escapement.parser;

import java.util.List;
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
    @Nullable Position of(String pointer);

    /** The place of the name before the value at a JSON pointer; that of the value where it has none. */
    default @Nullable Position ofName(String pointer) {
        return of(pointer);
    }

    /** Members named twice in the same object; of these a reader sees only the last. */
    default List<Repetition> repetitions() {
        return List.of();
    }

    /** The line of the text at a position, and a second line with carets under what is meant; empty when nothing is known. */
    default String excerpt(Position position) {
        return "";
    }

    /**
     * A stretch of the source text.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param length how many characters a caret line should underline; at least 1
     */
    @API(status = Status.INTERNAL)
    record Position(int line, int column, int length) {}

    /**
     * A member named twice.
     *
     * @param pointer of the member
     * @param earlier the name that loses its value
     * @param later the name that replaces it
     */
    @API(status = Status.INTERNAL)
    record Repetition(String pointer, Position earlier, Position later) {}
}
