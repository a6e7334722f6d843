package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.HashOrder;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The rows of a CSV file as the service hands them to a Map: texts by the names of their columns (asl-reference 7.3). */
final class CsvRows {

    private CsvRows() {}

    static List<JsonNode> of(String text, JsonNode config) {
        List<List<String>> records = new CsvReader(text, delimiter(config)).records();
        boolean given = config.path("CSVHeaderLocation").asText().equals("GIVEN");
        List<String> headers = given ? given(config) : records.isEmpty() ? List.of() : records.get(0);
        List<String> order = HashOrder.of(new LinkedHashSet<>(headers));
        return records.stream()
                .skip(given ? 0 : 1)
                .map(values -> row(headers, order, values))
                .toList();
    }

    private static char delimiter(JsonNode config) {
        return switch (config.path("CSVDelimiter").asText()) {
            case "PIPE" -> '|';
            case "SEMICOLON" -> ';';
            case "SPACE" -> ' ';
            case "TAB" -> '\t';
            default -> ',';
        };
    }

    private static List<String> given(JsonNode config) {
        List<String> headers = new ArrayList<>();
        config.path("CSVHeaders").forEach(header -> headers.add(header.asText()));
        if (new LinkedHashSet<>(headers).size() < headers.size()) {
            throw new ReadItems.Unreadable("CSV headers cannot contain duplicates.");
        }
        return headers;
    }

    /** Fields that a row lacks are empty, those that it has too many are dropped. */
    private static JsonNode row(List<String> headers, List<String> order, List<String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            fields.put(headers.get(i), i < values.size() ? values.get(i) : "");
        }
        ObjectBuilder row = Json.object(order.size());
        order.forEach(header -> row.put(header, fields.getOrDefault(header, "")));
        return row.build();
    }
}
