package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Every value on the way through a state, by the names of the service.
 *
 * <p>A value is {@code null} where the state has no such stage, where the service does not show it for its type, and where the test
 * did not get so far.
 *
 * @param values the values by name
 * @param errorDetails who had a say in an error; {@code null} if nobody
 * @param request what an HTTP Task sent; {@code null} below level {@code TRACE}
 * @param response what it got back; {@code null} below level {@code TRACE}
 */
@API(status = Status.EXPERIMENTAL)
public record InspectionData(
        Map<String, JsonNode> values,
        @Nullable ErrorDetails errorDetails,
        @Nullable HttpRequest request,
        @Nullable HttpResponse response) {

    public InspectionData {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The state's input. */
    public @Nullable JsonNode input() {
        return values.get(Stage.INPUT);
    }

    /** What {@code Arguments} made of it. */
    public @Nullable JsonNode afterArguments() {
        return values.get("afterArguments");
    }

    /** What {@code InputPath} left of it. */
    public @Nullable JsonNode afterInputPath() {
        return values.get("afterInputPath");
    }

    /** What {@code Parameters} made of that. */
    public @Nullable JsonNode afterParameters() {
        return values.get("afterParameters");
    }

    /** What the state's work gave. */
    public @Nullable JsonNode result() {
        return values.get(Stage.RESULT);
    }

    /** What {@code ResultSelector} made of it. */
    public @Nullable JsonNode afterResultSelector() {
        return values.get("afterResultSelector");
    }

    /** The input with the result in its place. */
    public @Nullable JsonNode afterResultPath() {
        return values.get("afterResultPath");
    }

    /** The workflow variables as the state would leave them; {@code null} when there are none. */
    public @Nullable JsonNode variables() {
        return values.get(Stage.VARIABLES);
    }

    /** The items that {@code ItemsPath} found. */
    public @Nullable JsonNode afterItemsPath() {
        return values.get("afterItemsPath");
    }

    /** The items that {@code ItemsPointer} found in what an item reader read. */
    public @Nullable JsonNode afterItemsPointer() {
        return values.get(Stage.ITEMS_POINTER);
    }

    /** What {@code ItemSelector} made of every item. */
    public @Nullable JsonNode afterItemSelector() {
        return values.get(Stage.ITEM_SELECTOR);
    }

    /** How {@code ItemBatcher} put the items together. */
    public @Nullable JsonNode afterItemBatcher() {
        return values.get(Stage.ITEM_BATCHER);
    }

    /** How many iterations may fail. */
    public @Nullable Integer toleratedFailureCount() {
        JsonNode count = values.get(Stage.TOLERATED_COUNT);
        return count == null ? null : count.intValue();
    }

    /** How many of a hundred iterations may fail. */
    public @Nullable Double toleratedFailurePercentage() {
        JsonNode percentage = values.get(Stage.TOLERATED_PERCENTAGE);
        return percentage == null ? null : percentage.doubleValue();
    }

    /** How many iterations run at a time; 0 where the definition sets no limit. */
    public @Nullable Integer maxConcurrency() {
        JsonNode width = values.get(Stage.MAX_CONCURRENCY);
        return width == null ? null : width.intValue();
    }

    /** As the service prints it, where all values but numbers are JSON texts. */
    JsonNode toJson() {
        ObjectBuilder data = Json.object();
        values.forEach((name, value) -> data.put(name, Stage.isNumber(name) ? value : Json.text(Json.write(value))));
        return data.putIfPresent("request", request == null ? null : request.toJson())
                .putIfPresent("response", response == null ? null : response.toJson())
                .putIfPresent("errorDetails", errorDetails == null ? null : errorDetails.toJson())
                .build();
    }
}
