package dev.escapement.services;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.services.Shape.Blob;
import dev.escapement.services.Shape.Bool;
import dev.escapement.services.Shape.ListOf;
import dev.escapement.services.Shape.MapOf;
import dev.escapement.services.Shape.NumberKind;
import dev.escapement.services.Shape.Numeric;
import dev.escapement.services.Shape.Structure;
import dev.escapement.services.Shape.Text;
import dev.escapement.services.Shape.Timestamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes up values that fit a shape, always the same ones. */
final class Skeleton {

    private final Spelling spelling;
    private final boolean optionalToo;
    private final List<Structure> within = new ArrayList<>();

    private Skeleton(Spelling spelling, boolean optionalToo) {
        this.spelling = spelling;
        this.optionalToo = optionalToo;
    }

    /** The smallest value that fits: required members only. */
    static JsonNode smallest(Shape shape, Spelling spelling) {
        return new Skeleton(spelling, false).of(shape);
    }

    /** A value with every member, lists and maps with one element; shapes are not repeated inside themselves. */
    static JsonNode complete(Shape shape, Spelling spelling) {
        return new Skeleton(spelling, true).of(shape);
    }

    private JsonNode of(Shape shape) {
        if (shape instanceof Structure structure) {
            return structure(structure);
        }
        if (shape instanceof ListOf list) {
            return list(list);
        }
        if (shape instanceof MapOf map) {
            return map(map);
        }
        return scalar(shape);
    }

    private JsonNode structure(Structure structure) {
        within.add(structure);
        ObjectBuilder object = Json.object();
        for (Member member : structure.members()) {
            if (member.required() || (optionalToo && !repeats(member.shape()))) {
                object.put(spelling.of(member), of(member.shape()));
            }
        }
        within.remove(within.size() - 1);
        return object.build();
    }

    private JsonNode list(ListOf list) {
        int size = sizeWithin(list.length(), list.element());
        List<JsonNode> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(of(list.element()));
        }
        return Json.array(elements);
    }

    private JsonNode map(MapOf map) {
        int size = sizeWithin(map.size(), map.value());
        ObjectBuilder object = Json.object();
        for (int i = 0; i < size; i++) {
            object.put(key(map.key(), i), of(map.value()));
        }
        return object.build();
    }

    private static String key(Shape shape, int index) {
        List<String> words = shape instanceof Text text ? text.values() : List.of();
        return index < words.size() ? words.get(index) : "key" + (index + 1);
    }

    private int sizeWithin(Range range, Shape element) {
        int least = range.leastMagnitude().intValue();
        return least == 0 && optionalToo && !repeats(element) ? 1 : least;
    }

    private boolean repeats(Shape shape) {
        return within.contains(innermost(shape));
    }

    private static @Nullable Shape innermost(Shape shape) {
        if (shape instanceof ListOf list) {
            return innermost(list.element());
        }
        return shape instanceof MapOf map ? innermost(map.value()) : shape;
    }

    private static JsonNode scalar(Shape shape) {
        if (shape instanceof Text text) {
            return Json.text(
                    text.values().isEmpty()
                            ? letters(text.length())
                            : text.values().get(0));
        }
        if (shape instanceof Blob blob) {
            return Json.text(letters(blob.length()));
        }
        if (shape instanceof Numeric number) {
            return number(number);
        }
        if (shape instanceof Bool) {
            return Json.bool(false);
        }
        return shape instanceof Timestamp ? Json.text("1970-01-01T00:00:00Z") : Json.emptyObject();
    }

    private static JsonNode number(Numeric number) {
        BigDecimal least = number.range().leastMagnitude();
        boolean whole = number.kind() == NumberKind.INTEGER || number.kind() == NumberKind.LONG;
        return whole ? Json.number(least.setScale(0, RoundingMode.UP).longValue()) : Json.number(least.doubleValue());
    }

    private static String letters(Range length) {
        return "x".repeat(length.leastMagnitude().intValue());
    }
}
