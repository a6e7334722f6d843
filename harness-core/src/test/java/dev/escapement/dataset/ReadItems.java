package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads data sets to their end, for the tests: what came and how it ended. */
record ReadItems(List<Read.Item> items, @Nullable DatasetFailure failure) {

    static final String GET = "arn:aws:states:::s3:getObject";
    static final String LIST = "arn:aws:states:::s3:listObjectsV2";

    /** The object {@code k} of the bucket {@code b}. */
    static ReadItems ofObject(ObjectStore store, String key, String config) {
        JsonNode arguments = Json.object().put("Bucket", "b").put("Key", key).build();
        return of(store, new ReadRequest(GET, arguments, Json.parse(config), 0));
    }

    /** An object of that text. */
    static ReadItems ofText(String text, String config) {
        return ofObject(Buckets.inMemory().put("b", "file", text), "file", config);
    }

    static ReadItems ofListing(ObjectStore store, String prefix, String config) {
        JsonNode arguments =
                Json.object().put("Bucket", "b").put("Prefix", prefix).build();
        return of(store, new ReadRequest(LIST, arguments, Json.parse(config), 0));
    }

    static ReadItems of(ObjectStore store, ReadRequest request) {
        List<Read.Item> items = new ArrayList<>();
        try (ItemStream stream = new DatasetReader(store).open(request)) {
            Read read = stream.next();
            for (; read instanceof Read.Item item; read = stream.next()) {
                items.add(item);
            }
            return new ReadItems(items, read instanceof Read.Failed failed ? failed.failure() : null);
        }
    }

    /** The values as compact JSON. */
    List<String> values() {
        return items.stream().map(item -> Json.write(item.value())).toList();
    }

    /** The values as compact JSON; they must be all. */
    List<String> allValues() {
        if (failure != null) {
            throw new AssertionError("reading ended early: " + failure);
        }
        return values();
    }

    /** Why no more came. */
    String cause() {
        return failure == null ? "nothing is wrong" : failure.cause();
    }
}
