package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML text, with its place. */
record YamlPart(JsonNode value, Place place) {

    static YamlPart of(JsonNode value, Span span) {
        return new YamlPart(value, Place.of(span));
    }

    Map<String, YamlPart> members() {
        Map<String, YamlPart> members = new LinkedHashMap<>();
        value.properties().forEach(each -> members.put(each.getKey(), part(each.getKey(), each.getValue())));
        return members;
    }

    List<YamlPart> elements() {
        List<YamlPart> elements = new ArrayList<>();
        value.forEach(each -> elements.add(part(String.valueOf(elements.size()), each)));
        return elements;
    }

    private YamlPart part(String step, JsonNode part) {
        return new YamlPart(part, place.parts().getOrDefault(step, place));
    }

    /** The value as the argument of a function, which its tag names. */
    YamlPart argumentOf(String function) {
        YamlPart argument = function.equals("Fn::GetAtt") ? attribute() : this;
        return new YamlPart(
                Json.object().put(function, argument.value).build(),
                new Place(place.value(), null, Collections.singletonMap(function, argument.place)));
    }

    /** {@code !GetAtt Charge.Arn} is short for two texts. */
    private YamlPart attribute() {
        String dotted = value.isTextual() ? value.textValue() : "";
        int dot = dotted.indexOf('.');
        if (dot < 0) {
            return this;
        }
        JsonNode pair = Json.array(List.of(Json.text(dotted.substring(0, dot)), Json.text(dotted.substring(dot + 1))));
        return new YamlPart(pair, place);
    }
}
