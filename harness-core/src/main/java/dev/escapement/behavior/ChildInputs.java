package dev.escapement.behavior;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.definition.Distribution.ItemBatcher;
import dev.escapement.definition.MapState;
import dev.escapement.expression.Expression;
import java.util.Iterator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Makes the inputs of a distributed Map's children out of its items, one by one: selected, then batched (asl-reference 7.1). */
@API(status = Status.INTERNAL)
public final class ChildInputs implements Iterator<ChildInputs.ChildInput> {

    private final Iterator<JsonNode> inputs;
    private final boolean batched;

    private ChildInputs(Iterator<JsonNode> inputs, boolean batched) {
        this.inputs = inputs;
        this.batched = batched;
    }

    static ChildInputs of(MapState state, @Nullable ItemBatcher batcher, Visit visit, Iterator<MapItem> items) {
        Iterator<JsonNode> selected = selected(state.itemSelector(), visit, items);
        return batcher == null
                ? new ChildInputs(selected, false)
                : new ChildInputs(ItemBatches.of(batcher, visit.scope(), selected), true);
    }

    private static Iterator<JsonNode> selected(
            @Nullable Expression itemSelector, Visit visit, Iterator<MapItem> items) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public JsonNode next() {
                MapItem item = items.next();
                return itemSelector == null ? item.input() : itemSelector.evaluate(visit.scopeOf(item));
            }
        };
    }

    @Override
    public boolean hasNext() {
        return inputs.hasNext();
    }

    @Override
    public ChildInput next() {
        JsonNode value = inputs.next();
        return new ChildInput(value, batched ? value.path("Items").size() : 1);
    }

    /**
     * What a child is started with.
     *
     * @param items how many items it is about
     */
    @API(status = Status.INTERNAL)
    public record ChildInput(JsonNode value, int items) {}
}
