package dev.escapement.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places in a document: members, elements, {@code *} for any of them and {@code ..} for any depth. It is followed on the way down,
 * by the set of its parts that may come next.
 */
record PlacePattern(List<Part> parts) {

    /**
     * One part of the way.
     *
     * @param name of the member or number of the element; {@code null} for any
     * @param deep whether anything may lie before it
     */
    record Part(@Nullable String name, boolean deep) {}

    static PlacePattern parse(String path) {
        return new PlacePatternReader(path).read();
    }

    /** At the root of a document. */
    BitSet start() {
        BitSet start = new BitSet();
        start.set(0);
        return start;
    }

    /** One step further down. */
    BitSet into(BitSet before, String step) {
        BitSet after = new BitSet();
        before.stream().filter(i -> i < parts.size()).forEach(i -> {
            Part part = parts.get(i);
            if (part.deep) {
                after.set(i);
            }
            if (part.name == null || part.name.equals(step)) {
                after.set(i + 1);
            }
        });
        return after;
    }

    boolean isReached(BitSet at) {
        return at.get(parts.size());
    }

    /** What it may be called by. */
    String lastName() {
        List<String> names = new ArrayList<>();
        parts.forEach(part -> {
            if (part.name != null && !part.name.chars().allMatch(Character::isDigit)) {
                names.add(part.name);
            }
        });
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }
}
