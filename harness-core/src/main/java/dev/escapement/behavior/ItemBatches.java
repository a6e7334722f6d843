package dev.escapement.behavior;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Distribution.ItemBatcher;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Puts items together into the inputs of child executions, one after the other: as many as the stricter of the two limits lets
 * into one (asl-reference 7.4).
 */
@API(status = Status.INTERNAL)
public final class ItemBatches implements Iterator<JsonNode> {

    private static final int LARGEST_INPUT = 262_144;

    private final Iterator<JsonNode> items;
    private final @Nullable JsonNode batchInput;
    private final long maxItems;
    private final long maxBytes;
    private final int envelope;
    private @Nullable JsonNode waiting;

    private ItemBatches(Iterator<JsonNode> items, @Nullable JsonNode batchInput, long maxItems, long maxBytes) {
        this.items = items;
        this.batchInput = batchInput;
        this.maxItems = maxItems;
        this.maxBytes = maxBytes;
        this.envelope = Json.size(batch(List.of()));
    }

    /** The batches of the items, under what the Map's fields see. */
    public static ItemBatches of(ItemBatcher batcher, Bindings scope, Iterator<JsonNode> items) {
        return new ItemBatches(
                items,
                batcher.batchInput() == null ? null : batcher.batchInput().evaluate(scope),
                limit(batcher.maxItems(), scope, Integer.MAX_VALUE),
                limit(batcher.maxBytes(), scope, LARGEST_INPUT));
    }

    private static long limit(@Nullable Expression field, Bindings scope, long otherwise) {
        long limit = field == null ? 0 : field.evaluate(scope).longValue();
        return limit == 0 ? otherwise : limit;
    }

    @Override
    public boolean hasNext() {
        return waiting != null || items.hasNext();
    }

    /** An item that is too large even alone makes a batch of its own, to be refused where its size is looked at. */
    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more items");
        }
        List<JsonNode> taken = new ArrayList<>();
        long bytes = envelope;
        while (hasNext() && taken.size() < maxItems) {
            JsonNode item = waiting == null ? items.next() : waiting;
            bytes += Json.size(item) + (taken.isEmpty() ? 0 : 1);
            if (bytes > maxBytes && !taken.isEmpty()) {
                waiting = item;
                break;
            }
            waiting = null;
            taken.add(item);
        }
        return batch(taken);
    }

    private JsonNode batch(List<JsonNode> taken) {
        return Json.object()
                .putIfPresent("BatchInput", batchInput)
                .put("Items", Json.array(taken))
                .build();
    }
}
