package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An update expression, applied to one item. */
final class ItemUpdate {

    private final ItemWords words;
    private final JsonNode before;
    private final Set<String> touched = new LinkedHashSet<>();
    private JsonNode after;

    private ItemUpdate(ItemWords words, JsonNode before) {
        this.words = words;
        this.before = before;
        this.after = before;
    }

    /** Applies the request's expression to the item, an empty one if there is none. */
    static ItemUpdate of(JsonNode parameters, JsonNode item) {
        ItemWords words = new ItemWords(parameters.path("UpdateExpression").asText(""), parameters);
        ItemUpdate update = new ItemUpdate(words, item);
        while (!words.isOver()) {
            update.clause();
        }
        return update;
    }

    JsonNode after() {
        return after;
    }

    /** The attributes that were set, as they are now. */
    JsonNode updated() {
        ObjectBuilder attributes = Json.object();
        touched.forEach(name -> attributes.putIfPresent(name, after.get(name)));
        return attributes.build();
    }

    private void clause() {
        String clause = words.take();
        switch (clause.toUpperCase(Locale.ROOT)) {
            case "SET" -> each(this::set);
            case "REMOVE" -> each(this::remove);
            case "ADD" -> each(this::add);
            default -> throw words.notUnderstood(clause);
        }
    }

    private void each(Runnable action) {
        do {
            action.run();
        } while (words.takes(","));
    }

    private void set() {
        String name = words.attribute();
        words.expect("=");
        put(name, sum());
    }

    private void remove() {
        after = Item.without(after, words.attribute());
    }

    private void add() {
        String name = words.attribute();
        BigDecimal there = Item.numberOf(before.get(name));
        put(name, Item.number(number(words.value()).add(there == null ? BigDecimal.ZERO : there)));
    }

    private JsonNode sum() {
        JsonNode value = operand();
        while (words.sees("+") || words.sees("-")) {
            boolean plus = words.take().equals("+");
            BigDecimal right = number(operand());
            value = Item.number(number(value).add(plus ? right : right.negate()));
        }
        return value;
    }

    /** Right-hand sides see the item as it was before the update. */
    private JsonNode operand() {
        if (words.seesValue()) {
            return words.value();
        }
        if (!words.seesFunction()) {
            String name = words.attribute();
            return there(before.get(name), name);
        }
        String function = words.function();
        if (!function.equals("if_not_exists")) {
            throw words.notUnderstood(function);
        }
        JsonNode known = before.get(words.attribute());
        words.expect(",");
        JsonNode otherwise = operand();
        words.expect(")");
        return known == null ? otherwise : known;
    }

    private void put(String name, JsonNode value) {
        touched.add(name);
        after = Json.with(after, name, value);
    }

    private JsonNode there(@Nullable JsonNode value, String name) {
        if (value == null) {
            throw new MissingAttribute(name);
        }
        return value;
    }

    private BigDecimal number(JsonNode value) {
        BigDecimal number = Item.numberOf(value);
        if (number == null) {
            throw words.notUnderstood("arithmetic with " + Json.write(value));
        }
        return number;
    }

    /** An expression refers to an attribute that the item does not have: the service's refusal, not the test's mistake. */
    static final class MissingAttribute extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MissingAttribute(String name) {
            super(name, null, false, false);
        }
    }
}
