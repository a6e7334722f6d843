package dev.escapement.services;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One place where a value does not fit its shape.
 *
 * @param kind what is wrong
 * @param field the name of the member, without what it lies in: the service names no more
 * @param path from the value's root to the place: {@code Entries[0].EventId}
 * @param text {@code Field 'EventId' must be a string}
 */
@API(status = Status.EXPERIMENTAL)
public record ShapeProblem(Kind kind, String field, String path, String text) {

    static ShapeProblem at(Kind kind, String field, String path, String hint) {
        String start = kind == Kind.MISSING ? "Required field '" : "Field '";
        return new ShapeProblem(kind, field, path, start + field + "' " + kind.words + hint);
    }

    /** The message with which {@code TestState} refuses such a mocked result. */
    public String asMockResultError() {
        return "Mock result schema validation error: " + text;
    }

    /** What can be wrong with a value; words recorded from the service (formats 3.2) unless marked. */
    @API(status = Status.EXPERIMENTAL)
    public enum Kind {
        /** A required member is not there. */
        MISSING("is missing"),
        /** A text, a blob, a moment or one of a set of words was expected. */
        NOT_A_STRING("must be a string"),
        /** A number was expected. */
        NOT_A_NUMBER("must be a number"),
        /** {@code true} or {@code false} was expected. */
        NOT_A_BOOLEAN("must be a boolean"),
        /** A list was expected. */
        NOT_AN_ARRAY("must be an array"),
        /** A structure or a map was expected. */
        NOT_AN_OBJECT("must be an object"),
        /** A word outside the known set. */
        NOT_EXPECTED("is not an expected value"),
        /** A number below its range. */
        TOO_SMALL("is less than the minimum value"),
        /** A number above its range. */
        TOO_LARGE("exceeds the maximum value"),
        /** A text, blob, list or map that is too short. */
        TOO_SHORT("is smaller than the minimum length"),
        /** A text, blob, list or map that is too long; words assumed by analogy. */
        TOO_LONG("exceeds the maximum length"),
        /** A member that the model does not have; words our own, the service never reports it. */
        UNKNOWN("is not known");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
