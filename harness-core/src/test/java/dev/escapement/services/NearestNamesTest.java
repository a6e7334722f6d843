package dev.escapement.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

    @Test
    void the_nearest_come_first_and_equally_near_ones_in_the_order_of_the_alphabet() {
        List<String> names = List.of("putItems", "getItem", "putItem", "putIten", "deleteItem");

        assertThat(NearestNames.of("putItem", names)).containsExactly("putItem", "putItems", "putIten");
    }

    @Test
    void capitals_make_no_difference() {
        assertThat(NearestNames.of("PUTITEM", List.of("putItem"))).containsExactly("putItem");
    }

    @Test
    void names_that_differ_in_more_than_a_third_are_not_near() {
        assertThat(NearestNames.of("query", List.of("putItem", "quest", "quays")))
                .isEmpty();
    }

    @Test
    void a_hint_is_silent_when_nothing_is_near() {
        assertThat(NearestNames.hint("query", List.of("putItem"))).isEmpty();
        assertThat(NearestNames.hint("querry", List.of("query", "queer")))
                .isEqualTo(", did you mean 'query', 'queer'?");
    }
}
