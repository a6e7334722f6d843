package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One part of a path. */
sealed interface Segment {

    /** As the service prints it. */
    String text();

    /** A part that leads to one place at most. */
    sealed interface Step extends Segment {

        /**
         * Where it leads from the value: {@code null} when the value has nothing of the kind, the missing node when it is a list
         * that is not long enough, which reads as JSON's {@code null}.
         */
        @Nullable JsonNode from(JsonNode value);

        /** Why it leads nowhere from the value, which is {@code null} beyond the end of a list; texts of asl-reference 2.6. */
        String failure(@Nullable JsonNode value, String place, String rest);
    }

    /** {@code .name} or {@code ['name']}. */
    record Member(String name) implements Step {

        public Member {
            // Names in documents are interned too: most looks need no comparison of texts.
            name = name.intern();
        }

        @Override
        public @Nullable JsonNode from(JsonNode value) {
            return value.get(name);
        }

        @Override
        public String failure(@Nullable JsonNode value, String place, String rest) {
            if (value == null || !value.isObject()) {
                return "Property " + text() + " not found in path " + place;
            }
            return (rest.isEmpty() ? "No results for path: " : "Missing property in path ") + place + text();
        }

        @Override
        public String text() {
            return "['" + name + "']";
        }
    }

    /** {@code [3]}. A negative number is beyond the list, as it is for the service: {@code [(@.length-1)]} is the way to its end. */
    record Element(int index) implements Step {

        @Override
        public @Nullable JsonNode from(JsonNode value) {
            return element(value, index);
        }

        @Override
        public String failure(@Nullable JsonNode value, String place, String rest) {
            return notAList(value, place, text() + rest);
        }

        @Override
        public String text() {
            return "[" + index + "]";
        }
    }

    /** {@code [(@.length-1)]}. */
    record FromEnd(int distance) implements Step {

        @Override
        public @Nullable JsonNode from(JsonNode value) {
            return element(value, value.size() - distance);
        }

        @Override
        public String failure(@Nullable JsonNode value, String place, String rest) {
            return notAList(value, place, text() + rest);
        }

        @Override
        public String text() {
            return "[(@.length-" + distance + ")]";
        }
    }

    /** {@code ['a','b']}: an object of those members that exist. */
    record Members(List<String> names) implements Step {

        @Override
        public @Nullable JsonNode from(JsonNode value) {
            if (!value.isObject()) {
                return null;
            }
            ObjectBuilder found = Json.object(names.size());
            names.forEach(name -> found.putIfPresent(name, value.get(name)));
            return found.build();
        }

        @Override
        public String failure(@Nullable JsonNode value, String place, String rest) {
            return "Property " + text() + " not found in path " + place;
        }

        @Override
        public String text() {
            return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** {@code [*]}. */
    record Wildcard() implements Segment {

        @Override
        public String text() {
            return "[*]";
        }
    }

    /** {@code [0,2]}. */
    record Elements(List<Integer> indices) implements Segment {

        @Override
        public String text() {
            return indices.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** {@code [1:3]}, {@code [:3]}, {@code [-2:]}. */
    record Slice(@Nullable Integer from, @Nullable Integer to) implements Segment {

        /** The first place in a list of so many. */
        int first(int size) {
            return from == null ? 0 : Math.max(0, from < 0 ? size + from : from);
        }

        /** The place after the last. */
        int end(int size) {
            return to == null ? size : Math.min(size, to < 0 ? size + to : to);
        }

        @Override
        public String text() {
            return "[" + (from == null ? "" : from) + ":" + (to == null ? "" : to) + "]";
        }
    }

    /** The two dots of {@code ..name}. */
    record Scan() implements Segment {

        @Override
        public String text() {
            return "..";
        }
    }

    /** {@code [?(@.price < 10)]}. */
    record Filtered(Filter filter) implements Segment {

        @Override
        public String text() {
            return "[?]";
        }
    }

    private static @Nullable JsonNode element(JsonNode value, int index) {
        if (!value.isArray()) {
            return null;
        }
        @Nullable JsonNode element = value.get(index);
        return element == null ? MissingNode.getInstance() : element;
    }

    private static String notAList(@Nullable JsonNode value, String place, String fragment) {
        return value == null
                ? "The path " + place + " is null"
                : "Filter: " + fragment + " can only be applied to arrays. Current context is: " + Json.write(value);
    }
}
