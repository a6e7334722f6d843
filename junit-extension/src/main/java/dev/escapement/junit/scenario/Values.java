package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Reads values whose kind has been checked. */
final class Values {

    private Values() {}

    /** One text or a list of texts; none if the value is missing. */
    static String[] texts(JsonNode value) {
        if (value.isTextual()) {
            return new String[] {value.textValue()};
        }
        return StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    /** A whole number that is a key. */
    static int number(String key, String what) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("'" + key + "' is not the number of " + what, noNumber);
        }
    }
}
