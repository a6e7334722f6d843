package dev.escapement.statetest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataflow.Inspection;
import dev.escapement.definition.Distribution.ItemReader;
import dev.escapement.expression.Bindings;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.util.List;
import java.util.stream.StreamSupport;

/** The items in what an item reader would have read, as it lies in its source: JSON, lines of JSON, or CSV (asl-reference 7.3). */
final class ReadItems {

    private ReadItems() {}

    static JsonNode from(String data, ItemReader reader, Bindings scope, Inspection inspection) {
        JsonNode items = switch (reader.config().path("InputType").asText()) {
            case "CSV" -> Json.array(CsvRows.of(data, reader.config()));
            case "JSONL" -> lines(data);
            default -> pointedAt(parsed(data), reader.config().path("ItemsPointer"), inspection);
        };
        if (!items.isContainerNode()) {
            throw new Unreadable("Attempting to map over non-iterable node.");
        }
        return reader.maxItems() == null
                ? items
                : first(items, reader.maxItems().evaluate(scope).longValue());
    }

    private static JsonNode lines(String data) {
        return Json.array(data.lines()
                .filter(line -> !line.isBlank())
                .map(ReadItems::parsed)
                .toList());
    }

    private static JsonNode pointedAt(JsonNode data, JsonNode pointer, Inspection inspection) {
        if (!pointer.isTextual()) {
            return data;
        }
        String steps = pointer.textValue();
        if (!steps.isEmpty() && !steps.startsWith("/")) {
            throw new Unreadable(
                    "The ItemsPointer must be a JSON pointer, which starts with '/', but is '" + steps + "'");
        }
        JsonNode items = data.at(JsonPointer.compile(steps));
        if (!items.isMissingNode()) {
            inspection.reached(Stage.ITEMS_POINTER, items);
        }
        return items;
    }

    /** 0 stands for all of them; so do the members of an object, which come one with the other. */
    private static JsonNode first(JsonNode items, long most) {
        if (most < 0) {
            throw new Unreadable("field MaxItems must be positive");
        }
        if (most == 0 || items.size() <= most || !items.isArray()) {
            return items;
        }
        List<JsonNode> taken =
                StreamSupport.stream(items.spliterator(), false).limit(most).toList();
        return Json.array(taken);
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw new Unreadable("The data of the item reader are not valid JSON: " + problem.getMessage());
        }
    }

    /** {@code States.ItemReaderFailed}, on its way to the one place that handles it. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String cause) {
            super(cause, null, false, false);
        }
    }
}
