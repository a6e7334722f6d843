package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataflow.Inspection;
import dev.escapement.dataset.DatasetReader;
import dev.escapement.dataset.ItemStream;
import dev.escapement.dataset.Read;
import dev.escapement.definition.Distribution.ItemReader;
import dev.escapement.expression.Bindings;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The items in what an item reader would have read, as it lies in its source: JSON, lines of JSON, or CSV (asl-reference 7.3). */
final class ReadItems {

    private ReadItems() {}

    static JsonNode from(String data, ItemReader reader, Bindings scope, Inspection inspection) {
        JsonNode items = gathered(DatasetReader.ofText("mapItemReaderData", data, config(reader)));
        if (reader.config().path("ItemsPointer").isTextual()) {
            inspection.reached(Stage.ITEMS_POINTER, items);
        }
        return reader.maxItems() == null
                ? items
                : first(items, reader.maxItems().evaluate(scope).longValue());
    }

    /** Data whose type is not told are JSON, and so are those of a listing. */
    private static JsonNode config(ItemReader reader) {
        String type = reader.config().path("InputType").asText();
        return type.equals("CSV") || type.equals("JSONL")
                ? reader.config()
                : Json.with(reader.config(), "InputType", Json.text("JSON"));
    }

    private static JsonNode gathered(ItemStream stream) {
        List<JsonNode> elements = new ArrayList<>();
        ObjectBuilder members = Json.object();
        Read read = stream.next();
        for (; read instanceof Read.Item item; read = stream.next()) {
            if (item.key() == null) {
                elements.add(item.value());
            } else {
                members.put(item.key(), item.value());
            }
        }
        if (read instanceof Read.Failed failed) {
            throw new Unreadable(failed.failure().cause());
        }
        JsonNode object = members.build();
        return object.isEmpty() ? Json.array(elements) : object;
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

    /** {@code States.ItemReaderFailed}, on its way to the one place that handles it. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String cause) {
            super(cause, null, false, false);
        }
    }
}
