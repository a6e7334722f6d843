package dev.escapement.behavior;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.dataset.ReadRequest;
import dev.escapement.dataset.ResultRequest;
import dev.escapement.definition.Distribution;
import dev.escapement.definition.Distribution.ItemReader;
import dev.escapement.definition.Distribution.ResultWriter;
import dev.escapement.definition.MapState;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import dev.escapement.json.Json;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Starts an execution per item or batch of items, so many at a time.
 *
 * <p>The width is looked at on entry; tolerance, reader and batcher only once the Map has started, which shows in the history of one
 * that fails (asl-reference, appendix B48 and B49).
 */
final class DistributedMapBehavior {

    private DistributedMapBehavior() {}

    static Step enter(MapState state, Distribution distribution, Visit visit) {
        int width = MapBehavior.maxConcurrency(state, visit.scope());
        JsonNode items = distribution.itemReader() == null ? visit.workInput() : Json.emptyArray();
        return new Step.Distribute(
                state, distribution, items.size(), width, () -> plan(state, distribution, visit, items));
    }

    private static DistributionPlan plan(MapState state, Distribution distribution, Visit visit, JsonNode items) {
        Bindings scope = visit.scope();
        ToleratedFailures tolerated = ToleratedFailures.of(state.tolerance(), scope);
        ReadRequest reading = reading(distribution.itemReader(), scope);
        ResultRequest writing = writing(distribution.resultWriter(), scope);
        return new DistributionPlan(
                tolerated,
                reading,
                itemsOf(items),
                arn -> new ResultRequest(writing.resource(), writing.arguments(), writing.config(), arn),
                read -> ChildInputs.of(state, distribution.itemBatcher(), visit, read));
    }

    private static Iterator<MapItem> itemsOf(JsonNode items) {
        return IntStream.range(0, items.size())
                .mapToObj(MapBehavior.itemsOf(items))
                .iterator();
    }

    private static @Nullable ReadRequest reading(@Nullable ItemReader reader, Bindings scope) {
        if (reader == null) {
            return null;
        }
        JsonNode arguments = arguments(reader.arguments(), scope);
        long maxItems = reader.maxItems() == null
                ? 0
                : reader.maxItems().evaluate(scope).longValue();
        return new ReadRequest(reader.resource(), arguments, reader.config(), maxItems);
    }

    private static ResultRequest writing(@Nullable ResultWriter writer, Bindings scope) {
        return writer == null
                ? ResultRequest.none("")
                : new ResultRequest(writer.resource(), arguments(writer.arguments(), scope), writer.config(), "");
    }

    private static JsonNode arguments(@Nullable Expression arguments, Bindings scope) {
        return arguments == null ? Json.emptyObject() : arguments.evaluate(scope);
    }
}
