package dev.escapement.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Distribution.ItemBatcher;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import dev.escapement.expression.Literal;
import dev.escapement.expression.Variables;
import dev.escapement.json.Json;
import dev.escapement.simulation.Draws;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemBatchesTest {

    @Test
    void a_batch_holds_so_many_items_and_the_last_the_rest() {
        assertThat(batches(new ItemBatcher(number(2), null, null), "[1, 2, 3]"))
                .containsExactly("{\"Items\":[1,2]}", "{\"Items\":[3]}");
    }

    @Test
    void a_batch_is_so_large_with_all_that_is_around_the_items() {
        int twoItems = "{\"Items\":[\"aa\",\"bb\"]}".length();

        assertThat(batches(new ItemBatcher(null, number(twoItems), null), "[\"aa\", \"bb\", \"cc\"]"))
                .containsExactly("{\"Items\":[\"aa\",\"bb\"]}", "{\"Items\":[\"cc\"]}");
        assertThat(batches(new ItemBatcher(null, number(twoItems - 1), null), "[\"aa\", \"bb\"]"))
                .containsExactly("{\"Items\":[\"aa\"]}", "{\"Items\":[\"bb\"]}");
    }

    @Test
    void the_stricter_limit_wins() {
        assertThat(batches(new ItemBatcher(number(1), number(1_000), null), "[1, 2]"))
                .hasSize(2);
    }

    @Test
    void an_item_that_is_too_large_makes_a_batch_of_its_own() {
        assertThat(batches(new ItemBatcher(null, number(20), null), "[1, \"a long item indeed\", 2]"))
                .containsExactly("{\"Items\":[1]}", "{\"Items\":[\"a long item indeed\"]}", "{\"Items\":[2]}");
    }

    @Test
    void every_batch_carries_the_common_input_in_front() {
        assertThat(batches(new ItemBatcher(number(1), null, new Literal(Json.parse("{\"run\": 5}"))), "[1, 2]"))
                .containsExactly(
                        "{\"BatchInput\":{\"run\":5},\"Items\":[1]}", "{\"BatchInput\":{\"run\":5},\"Items\":[2]}");
    }

    @Test
    void without_items_there_are_no_batches() {
        ItemBatches none = ItemBatches.of(
                new ItemBatcher(number(1), null, null),
                NOTHING,
                List.<JsonNode>of().iterator());

        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("there are no more items");
    }

    private static final Bindings NOTHING = Bindings.of(Json.emptyObject(), Variables.NONE, new Nowhere());

    private static List<String> batches(ItemBatcher batcher, String items) {
        List<JsonNode> elements =
                StreamSupport.stream(Json.parse(items).spliterator(), false).toList();
        List<String> batches = new ArrayList<>();
        ItemBatches.of(batcher, NOTHING, elements.iterator()).forEachRemaining(batch -> batches.add(Json.write(batch)));
        return batches;
    }

    private static @Nullable Expression number(int value) {
        return new Literal(Json.number(value));
    }

    private static final class Nowhere implements Bindings.Surroundings {

        @Override
        public JsonNode context() {
            return Json.emptyObject();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public Draws draws() {
            return new Draws(site -> 0, () -> "nowhere");
        }
    }
}
