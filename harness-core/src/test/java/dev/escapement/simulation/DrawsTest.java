package dev.escapement.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void the_same_seed_and_site_give_the_same_values() {
        assertThat(draws(7, "Pay#1.1").uuid()).isEqualTo(draws(7, "Pay#1.1").uuid());
    }

    @Test
    void another_seed_or_site_gives_other_values() {
        assertThat(draws(7, "Pay#1.1").bits())
                .isNotEqualTo(draws(8, "Pay#1.1").bits())
                .isNotEqualTo(draws(7, "Pay#1.2").bits());
    }

    @Test
    void fractions_spread_evenly_from_0_to_1() {
        Draws draws = draws(42, "jitter");

        double mean = IntStream.range(0, 10_000)
                .mapToDouble(i -> draws.fraction())
                .peek(fraction -> assertThat(fraction).isBetween(0.0, 1.0))
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(0.48, 0.52);
    }

    @Test
    void whole_numbers_stay_below_their_upper_bound() {
        Draws draws = draws(42, "dice");

        assertThat(IntStream.range(0, 1_000).mapToObj(i -> draws.between(1, 7)).distinct())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void identifiers_have_the_form_of_version_4() {
        assertThat(draws(1, "id").uuid()).satisfies(uuid -> {
            assertThat(uuid.version()).isEqualTo(4);
            assertThat(uuid.variant()).isEqualTo(2);
        });
    }

    private static Draws draws(long seed, String site) {
        return new Draws(Choices.seeded(seed), () -> site);
    }
}
