package dev.escapement.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The strings of a JSON array, in order. */
final class Texts {

    private Texts() {}

    static Set<String> of(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
