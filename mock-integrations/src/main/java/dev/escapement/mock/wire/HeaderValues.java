package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A header or parameter as workflows write it: one value, or a list of them. */
final class HeaderValues {

    private HeaderValues() {}

    static List<String> of(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> values.add(each.asText()));
        } else {
            values.add(value.asText());
        }
        return values;
    }
}
