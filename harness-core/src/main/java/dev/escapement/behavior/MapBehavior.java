package dev.escapement.behavior;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.definition.Distribution;
import dev.escapement.definition.MapState;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Starts one iteration per item, so many at a time. */
final class MapBehavior implements Behavior<MapState> {

    @Override
    public Step enter(MapState state, Visit visit) {
        Distribution distribution = state.distribution();
        return distribution == null
                ? iterations(state, visit)
                : DistributedMapBehavior.enter(state, distribution, visit);
    }

    /** All its iterations, be it distributed or not. */
    Step.Fork iterations(MapState state, Visit visit) {
        int maxConcurrency = maxConcurrency(state, visit.scope());
        JsonNode items = visit.workInput();
        IntFunction<MapItem> item = itemsOf(items);
        return new Step.Fork(
                Step.Fork.Kind.ITERATION,
                items.size(),
                maxConcurrency,
                index -> iteration(state, visit, item.apply(index)),
                state.transition());
    }

    /** The elements of an array; a distributed Map also takes the members of an object. */
    static IntFunction<MapItem> itemsOf(JsonNode items) {
        return items.isArray()
                ? index -> MapItem.ofStateData(index, items.get(index))
                : members(List.copyOf(items.properties()));
    }

    private static IntFunction<MapItem> members(List<Map.Entry<String, JsonNode>> members) {
        return index -> MapItem.ofStateData(
                index, members.get(index).getValue(), members.get(index).getKey());
    }

    static int maxConcurrency(MapState state, Bindings scope) {
        Expression field = state.maxConcurrency();
        return field == null
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, field.evaluate(scope).longValue());
    }

    private static Step.Child iteration(MapState state, Visit visit, MapItem item) {
        JsonNode input = state.itemSelector() == null
                ? item.value()
                : state.itemSelector().evaluate(visit.scopeOf(item));
        return new Step.Child(state.processor(), input, item);
    }
}
