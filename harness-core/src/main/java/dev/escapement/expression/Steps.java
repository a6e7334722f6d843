package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way that leads to one place at most, such as {@code .order.lines[0]}; walked without any library. */
final class Steps {

    static final Steps NONE = new Steps(List.of());

    private final Segment.Step[] steps;

    Steps(List<Segment.Step> steps) {
        this.steps = steps.toArray(Segment.Step[]::new);
    }

    boolean isEmpty() {
        return steps.length == 0;
    }

    /** The value there; {@code null} if there is none, the missing node beyond the end of a list. */
    @Nullable JsonNode from(JsonNode root) {
        @Nullable JsonNode value = root;
        for (Segment.Step step : steps) {
            value = step.from(value);
            if (value == null) {
                return null;
            }
        }
        return value;
    }

    /** Why {@link #from} finds nothing, in the service's words. */
    String failureFrom(JsonNode root) {
        StringBuilder place = new StringBuilder("$");
        JsonNode value = root;
        for (int i = 0; i < steps.length; i++) {
            @Nullable JsonNode next = steps[i].from(value);
            if (next == null) {
                @Nullable JsonNode seen = value instanceof MissingNode ? null : value;
                return steps[i].failure(seen, place.toString(), textFrom(i + 1));
            }
            value = next;
            place.append(steps[i].text());
        }
        return "No results for path: " + place;
    }

    private String textFrom(int first) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < steps.length; i++) {
            text.append(steps[i].text());
        }
        return text.toString();
    }
}
