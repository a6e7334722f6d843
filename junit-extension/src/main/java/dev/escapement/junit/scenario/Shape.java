package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.services.NearestNames;
import java.util.List;

/**
 * An object of a scenario file.
 *
 * @param name what it is called in the documentation
 * @param keys all that it may have
 * @param alternatives keys of which it has exactly one; none if there is no such rule
 */
record Shape(String name, List<Key> keys, List<String> alternatives) implements Kind {

    Shape(String name, List<Key> keys) {
        this(name, keys, List.of());
    }

    @Override
    public String words() {
        return ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    @Override
    public void check(JsonNode value, String pointer, Complaints complaints) {
        if (!value.isObject()) {
            complaints.expected(words() + " (an object)", value, pointer);
            return;
        }
        value.fieldNames().forEachRemaining(name -> checkMember(value, name, pointer, complaints));
        keys.stream()
                .filter(key -> key.required() && !value.has(key.name()))
                .forEach(key -> complaints.about(pointer, "'" + key.name() + "' is missing in this " + name));
        if (!alternatives.isEmpty() && alternatives.stream().filter(value::has).count() != 1) {
            complaints.about(pointer, words() + " has exactly one of " + String.join(", ", alternatives));
        }
    }

    private void checkMember(JsonNode value, String member, String pointer, Complaints complaints) {
        String place = Pointers.child(pointer, member);
        keys.stream()
                .filter(key -> key.name().equals(member))
                .findFirst()
                .ifPresentOrElse(
                        key -> key.kind().check(value.path(member), place, complaints),
                        () -> complaints.aboutKey(place, unknown(member)));
    }

    private String unknown(String member) {
        List<String> known = keys.stream().map(Key::name).toList();
        List<String> nearest = NearestNames.of(member, known);
        String hint = nearest.isEmpty()
                ? "it may have " + String.join(", ", known)
                : "did you mean '" + nearest.get(0) + "'?";
        return words() + " has no key '" + member + "'; " + hint;
    }

    @Override
    public JsonNode schema() {
        ObjectBuilder properties = Json.object();
        keys.forEach(key ->
                properties.put(key.name(), Json.with(key.kind().schema(), "description", Json.text(key.meaning()))));
        List<JsonNode> required = keys.stream()
                .filter(Key::required)
                .map(key -> Json.text(key.name()))
                .toList();
        ObjectBuilder schema = Json.object().put("type", "object").put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", Json.array(required));
        }
        if (!alternatives.isEmpty()) {
            schema.put(
                    "oneOf",
                    Json.array(alternatives.stream().map(Shape::requires).toList()));
        }
        return schema.put("properties", properties.build()).build();
    }

    private static JsonNode requires(String key) {
        return Json.object()
                .put("required", Json.array(List.of(Json.text(key))))
                .build();
    }
}
