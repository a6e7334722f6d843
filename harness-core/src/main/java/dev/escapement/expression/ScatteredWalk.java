package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk along a path that may lead to several places. What a part of the path does not apply to is passed over, as is
 * whatever lacks a member (asl-reference 2.3).
 */
final class ScatteredWalk {

    /** Many times the number of values in the largest payload; a path such as {@code $..*..*} multiplies. */
    private static final int MAX_LOOKS = 1_000_000;

    private final String path;
    private final Segment[] segments;
    private final List<JsonNode> found = new ArrayList<>();
    private int looks;

    ScatteredWalk(String path, Segment[] segments) {
        this.path = path;
        this.segments = segments;
    }

    JsonNode from(JsonNode root) {
        follow(root, 0);
        return Json.array(found);
    }

    private void follow(JsonNode value, int position) {
        count(1);
        if (position == segments.length) {
            found.add(value.isMissingNode() ? Json.nothing() : value);
            return;
        }
        Segment segment = segments[position];
        if (segment instanceof Segment.Step step) {
            followStep(step, value, position);
        } else if (segment instanceof Segment.Wildcard) {
            followAll(value, position + 1);
        } else if (segment instanceof Segment.Scan) {
            scan(value, position + 1);
        } else if (segment instanceof Segment.Filtered filtered) {
            followMatches(filtered.filter(), value, position + 1);
        } else if (value.isArray()) {
            followPlaces(segment, value, position + 1);
        }
    }

    private void followStep(Segment.Step step, JsonNode value, int position) {
        @Nullable JsonNode next = step.from(value);
        if (next != null) {
            follow(next, position + 1);
        }
    }

    private void followAll(JsonNode container, int position) {
        for (JsonNode element : container) {
            follow(element, position);
        }
    }

    /** A filter picks from an array, or judges an object itself. */
    private void followMatches(Filter filter, JsonNode value, int position) {
        if (value.isObject() && filter.accepts(value)) {
            follow(value, position);
        } else if (value.isArray()) {
            count(value.size());
            for (JsonNode element : value) {
                if (element.isObject() && filter.accepts(element)) {
                    follow(element, position);
                }
            }
        }
    }

    private void followPlaces(Segment segment, JsonNode array, int position) {
        if (segment instanceof Segment.Elements places) {
            for (int index : places.indices()) {
                followStep(new Segment.Element(index), array, position - 1);
            }
        } else if (segment instanceof Segment.Slice slice) {
            for (int index = slice.first(array.size()); index < slice.end(array.size()); index++) {
                follow(array.get(index), position);
            }
        }
    }

    /** Looks for the next part of the path here and in everything below, parents first. */
    private void scan(JsonNode value, int position) {
        if (value.isObject()) {
            follow(value, position);
        } else if (value.isArray()) {
            followInArray(value, position);
        }
        count(value.size());
        for (JsonNode inner : value) {
            if (inner.isContainerNode()) {
                scan(inner, position);
            }
        }
    }

    /** {@code $..[0].name} reads the names of all elements, not of the first alone: so does the library that the service uses. */
    private void followInArray(JsonNode array, int position) {
        Segment next = segments[position];
        boolean isLast = position == segments.length - 1;
        boolean picksPlaces = !(next instanceof Segment.Member)
                && !(next instanceof Segment.Members)
                && !(next instanceof Segment.Filtered);
        if (picksPlaces && isLast) {
            follow(array, position);
        } else if (picksPlaces) {
            followAll(array, position + 1);
        }
    }

    private void count(int values) {
        looks += values;
        if (looks > MAX_LOOKS) {
            throw EvaluationException.runtime(
                    "Invalid path '" + path + "' : The path looks at more than " + MAX_LOOKS + " values");
        }
    }
}
