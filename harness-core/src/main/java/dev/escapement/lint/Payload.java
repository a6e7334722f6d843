package dev.escapement.lint;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the data between two states without running anything.
 *
 * @param kind how much is known
 * @param origin where it comes from, or for a replacement where that comes from which it replaced
 * @param names of members: all there are, or those added later
 * @param had for a replacement the members that were surely there before
 * @param loss what took the place of the data before; {@code null} if nothing did
 */
record Payload(
        Kind kind,
        String origin,
        Set<String> names,
        Set<String> had,
        @Nullable Loss loss) {

    /** Members beyond this make the data as good as unknown. */
    private static final int MOST_NAMES = 200;

    /** How much is known of the data. */
    enum Kind {
        /** Nothing: it may have any member. */
        ANYTHING,
        /** It has exactly the named members. */
        MEMBERS,
        /** The answer of a service, whose members begin with a capital. */
        ANSWER,
        /** A list, which has no members. */
        LIST,
        /** Nothing, but it took the place of data that had certain members. */
        REPLACEMENT
    }

    /**
     * What took the place of the data.
     *
     * @param spot the state or catcher that let it
     * @param sentence who did it, and what it left
     * @param remedy what would have kept it
     */
    record Loss(Spot spot, String sentence, String remedy) {}

    static Payload anything(String origin) {
        return new Payload(Kind.ANYTHING, origin, Set.of(), Set.of(), null);
    }

    static Payload members(Set<String> names) {
        return new Payload(Kind.MEMBERS, "", Collections.unmodifiableSet(new TreeSet<>(names)), Set.of(), null);
    }

    /** What a catcher makes of an error. */
    static Payload error() {
        return members(new TreeSet<>(List.of("Error", "Cause")));
    }

    static Payload list() {
        return new Payload(Kind.LIST, "", Set.of(), Set.of(), null);
    }

    static Payload answer() {
        return new Payload(Kind.ANSWER, "", Set.of(), Set.of(), null);
    }

    /** Unknown, but no longer what this is. */
    Payload replaced() {
        return new Payload(Kind.REPLACEMENT, origin, Set.of(), kind == Kind.MEMBERS ? names : had, null);
    }

    Payload lostBy(Loss by) {
        return kind == Kind.ANYTHING ? this : new Payload(kind, origin, names, had, by);
    }

    /** With a member added. */
    Payload with(String name) {
        if (kind == Kind.ANYTHING || names.contains(name)) {
            return this;
        }
        if (kind == Kind.LIST || names.size() >= MOST_NAMES) {
            return anything(origin);
        }
        Set<String> more = new TreeSet<>(names);
        more.add(name);
        return new Payload(kind, origin, Collections.unmodifiableSet(more), had, loss);
    }

    /** Whether a member is surely missing that was there before; evidence tells what data of an origin had. */
    boolean lost(String name, Evidence evidence) {
        if (loss == null || names.contains(name)) {
            return false;
        }
        return switch (kind) {
            case ANYTHING -> false;
            case MEMBERS, LIST -> true;
            case ANSWER -> !Character.isUpperCase(name.codePointAt(0));
            case REPLACEMENT -> had.contains(name) || evidence.of(origin, name);
        };
    }

    /** Tells which members the data of an origin must have had. */
    @FunctionalInterface
    interface Evidence {

        boolean of(String origin, String name);
    }
}
