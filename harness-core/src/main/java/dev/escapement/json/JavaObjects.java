package dev.escapement.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes Java objects that somebody hid in a tree. Loaded only where there are any. */
final class JavaObjects {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JavaObjects() {}

    static String write(JsonNode hidden) throws JsonProcessingException {
        return MAPPER.writeValueAsString(hidden);
    }
}
