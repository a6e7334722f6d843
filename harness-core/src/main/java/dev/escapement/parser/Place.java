package dev.escapement.parser;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value and everything in it stand.
 *
 * @param value the value itself
 * @param name the member's name before it; {@code null} for elements and the root
 * @param parts members by name, elements by index
 */
record Place(Span value, @Nullable Span name, Map<String, Place> parts) {

    /** The place of a value that has no parts, or none that matter. */
    static Place of(Span value) {
        return new Place(value, null, Map.of());
    }

    Place named(@Nullable Span newName) {
        return new Place(value, newName, parts);
    }

    /** The place at a JSON pointer, or that of its nearest container. */
    Place nearest(String pointer) {
        Place here = this;
        for (String step : Pointer.steps(pointer)) {
            Place next = here.parts.get(step);
            if (next == null) {
                return here;
            }
            here = next;
        }
        return here;
    }
}
