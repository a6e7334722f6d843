package dev.escapement.services;

import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What a value of an AWS API may look like. Immutable; may contain itself. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Shape {

    /**
     * A string.
     *
     * @param length in characters
     * @param pattern the regular expression of the model, {@code null} when it has none
     * @param values all that are allowed; none when any is
     */
    @API(status = Status.EXPERIMENTAL)
    record Text(Range length, @Nullable String pattern, List<String> values) implements Shape {
        public Text {
            values = List.copyOf(values);
        }
    }

    /**
     * A number.
     *
     * @param kind how it is stored
     * @param range its bounds
     */
    @API(status = Status.EXPERIMENTAL)
    record Numeric(NumberKind kind, Range range) implements Shape {}

    /** {@code true} or {@code false}. */
    @API(status = Status.EXPERIMENTAL)
    record Bool() implements Shape {}

    /** A moment, in workflows an ISO 8601 text. */
    @API(status = Status.EXPERIMENTAL)
    record Timestamp() implements Shape {}

    /**
     * Bytes, in workflows a text.
     *
     * @param length in bytes
     * @param streaming whether it is the body of the HTTP message itself
     */
    @API(status = Status.EXPERIMENTAL)
    record Blob(Range length, boolean streaming) implements Shape {}

    /** Any JSON value. */
    @API(status = Status.EXPERIMENTAL)
    record Document() implements Shape {}

    /** An array of equal elements. */
    @API(status = Status.EXPERIMENTAL)
    record ListOf(Shape element, Range length) implements Shape {}

    /** An object of equal values under free keys. */
    @API(status = Status.EXPERIMENTAL)
    record MapOf(Shape key, Shape value, Range size) implements Shape {}

    /** An object with known members. */
    @API(status = Status.EXPERIMENTAL)
    final class Structure implements Shape {

        private final Supplier<List<Member>> source;
        private @Nullable List<Member> members;

        private Structure(Supplier<List<Member>> source) {
            this.source = source;
        }

        /** A structure of the given members. */
        public static Structure of(List<Member> members) {
            return new Structure(() -> members);
        }

        /** A structure that asks for its members once they are needed, so that shapes may contain themselves. */
        public static Structure later(Supplier<List<Member>> members) {
            return new Structure(members);
        }

        /** Its members in the order of the model. */
        public List<Member> members() {
            // Two threads may both ask the source: they get equal, immutable answers.
            List<Member> known = members;
            if (known == null) {
                known = List.copyOf(source.get());
                members = known;
            }
            return known;
        }

        /** The member of that name; {@code null} when there is none. */
        public @Nullable Member member(String name, Spelling spelling) {
            return members().stream()
                    .filter(member -> spelling.of(member).equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** How a number is stored. */
    @API(status = Status.EXPERIMENTAL)
    enum NumberKind {
        /** 32 bits, whole. */
        INTEGER,
        /** 64 bits, whole. */
        LONG,
        /** 32 bits, with a fraction. */
        FLOAT,
        /** 64 bits, with a fraction. */
        DOUBLE
    }
}
