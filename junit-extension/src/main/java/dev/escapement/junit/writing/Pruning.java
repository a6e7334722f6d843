package dev.escapement.junit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes one member after the other out of a value, from the outside in, and puts back those that are missed. */
final class Pruning {

    private final Predicate<JsonNode> isEnough;
    private JsonNode value;

    Pruning(JsonNode value, Predicate<JsonNode> isEnough) {
        this.value = value;
        this.isEnough = isEnough;
    }

    void run() {
        prune(List.of());
    }

    private void prune(List<Object> place) {
        JsonNode here = at(value, place, 0);
        if (here.isObject()) {
            List<String> names = new ArrayList<>();
            here.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode without = without(value, place, 0, name);
                if (isEnough.test(without)) {
                    value = without;
                } else {
                    prune(further(place, name));
                }
            }
        } else if (here.isArray()) {
            for (int i = 0; i < here.size(); i++) {
                prune(further(place, i));
            }
        }
    }

    private static List<Object> further(List<Object> place, Object step) {
        List<Object> further = new ArrayList<>(place);
        further.add(step);
        return further;
    }

    private static JsonNode at(JsonNode value, List<Object> place, int depth) {
        if (depth == place.size()) {
            return value;
        }
        Object step = place.get(depth);
        JsonNode next = step instanceof Integer index ? value.path(index) : value.path(step.toString());
        return at(next, place, depth + 1);
    }

    private static JsonNode without(JsonNode value, List<Object> place, int depth, String name) {
        if (depth == place.size()) {
            ObjectBuilder rest = Json.object();
            value.properties().forEach(member -> {
                if (!member.getKey().equals(name)) {
                    rest.put(member.getKey(), member.getValue());
                }
            });
            return rest.build();
        }
        Object step = place.get(depth);
        return step instanceof Integer index
                ? Json.with(value, index, without(value.path(index), place, depth + 1, name))
                : Json.with(value, step.toString(), without(value.path(step.toString()), place, depth + 1, name));
    }
}
