package dev.escapement.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HashOrderTest {

    @Test
    void names_come_in_the_order_that_the_service_prints() {
        List<String> ordered = HashOrder.of(
                List.of("original_input", "iteration_input_value", "iteration_index", "from_input_constant"));

        assertThat(ordered)
                .containsExactly("iteration_input_value", "from_input_constant", "iteration_index", "original_input");
    }

    @ParameterizedTest
    @MethodSource
    void the_order_is_that_of_a_hash_table_filled_in_turn(int seed) {
        Random random = new Random(seed);
        Map<String, Boolean> table = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < random.nextInt(200); i++) {
            String name = Integer.toString(random.nextInt(100_000), 36);
            if (table.put(name, true) == null) {
                names.add(name);
            }
        }

        List<String> ordered = HashOrder.of(names);

        assertThat(ordered).containsExactlyElementsOf(table.keySet());
    }

    static IntStream the_order_is_that_of_a_hash_table_filled_in_turn() {
        return IntStream.range(0, 50);
    }
}
