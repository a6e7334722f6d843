package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object of a definition, read by name. A member of the wrong type is reported and then counts as missing;
 * callers carry on, so that all problems come to light at once.
 */
final class Fields {

    private final JsonNode object;
    private final Location location;
    private final Problems problems;

    Fields(JsonNode object, Location location, Problems problems) {
        this.object = object;
        this.location = location;
        this.problems = problems;
    }

    Location location() {
        return location;
    }

    Location location(String name) {
        return location.field(name);
    }

    Problems problems() {
        return problems;
    }

    JsonNode object() {
        return object;
    }

    boolean has(String name) {
        return object.has(name);
    }

    @Nullable JsonNode get(String name) {
        return object.get(name);
    }

    /** Reports the names that are not there, all in one sentence. */
    void require(String... names) {
        List<String> missing = Stream.of(names).filter(name -> !has(name)).toList();
        if (!missing.isEmpty()) {
            problems.schema(location, "These fields are required: " + missing);
        }
    }

    /** Reports when more than one of the names is there. */
    void atMostOne(String... names) {
        if (Stream.of(names).filter(this::has).count() > 1) {
            problems.schema(location, "There should only be one of the following fields: " + List.of(names));
        }
    }

    /** Reports when none of the names is there. */
    void atLeastOne(String... names) {
        if (Stream.of(names).noneMatch(this::has)) {
            problems.schema(location, "There should be one of the following fields: " + List.of(names));
        }
    }

    /** Reports when none or more than one of the names is there. */
    void exactlyOne(String... names) {
        atLeastOne(names);
        atMostOne(names);
    }

    /** Reports an array or object without anything in it. */
    void notEmpty(String name) {
        JsonNode value = get(name);
        if (value != null && value.isContainerNode() && value.isEmpty()) {
            problems.schema(location(name), "Value cannot be empty");
        }
    }

    @Nullable String text(String name) {
        JsonNode value = get(name);
        if (value == null || value.isTextual()) {
            return value == null ? null : value.textValue();
        }
        wrongType(location(name), "String");
        return null;
    }

    @Nullable Boolean flag(String name) {
        JsonNode value = get(name);
        if (value == null || value.isBoolean()) {
            return value == null ? null : value.booleanValue();
        }
        wrongType(location(name), "Boolean");
        return null;
    }

    @Nullable Fields object(String name) {
        JsonNode value = get(name);
        if (value == null || value.isObject()) {
            return value == null ? null : new Fields(value, location(name), problems);
        }
        wrongType(location(name), "Object");
        return null;
    }

    /** The elements of an array; none when it is missing. */
    List<Element> elements(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            wrongType(location(name), "Array");
            return List.of();
        }
        List<Element> elements = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            elements.add(new Element(element, location(name).element(elements.size())));
        }
        return elements;
    }

    /** The elements of an array of objects. */
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Element element : elements(name)) {
            if (element.value().isObject()) {
                objects.add(new Fields(element.value(), element.location(), problems));
            } else {
                wrongType(element.location(), "Object");
            }
        }
        return objects;
    }

    /** The elements of an array of strings. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Element element : elements(name)) {
            if (element.value().isTextual()) {
                texts.add(element.value().textValue());
            } else {
                wrongType(element.location(), "String");
            }
        }
        return texts;
    }

    /** One of the given words. */
    @Nullable String oneOf(String name, List<String> words) {
        String text = text(name);
        if (text == null || words.contains(text)) {
            return text;
        }
        problems.schema(location(name), "The field '" + name + "' should have one of these values: " + words);
        return null;
    }

    void wrongType(Location where, String type) {
        problems.schema(where, "Expected value of type " + type);
    }

    /** A value and where it stands. */
    record Element(JsonNode value, Location location) {}
}
