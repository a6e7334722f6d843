package dev.escapement.maprun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StartPaceTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void so_many_may_start_at_once_and_then_none_for_a_second() {
        StartPace pace = new StartPace(2);

        pace.start(NOON);
        pace.start(NOON.plusMillis(900));

        assertThat(pace.allows(NOON.plusMillis(999))).isFalse();
        assertThat(pace.next()).isEqualTo(NOON.plusSeconds(1));
        assertThat(pace.allows(NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void the_second_counts_from_the_first_start_in_it() {
        StartPace pace = new StartPace(1);
        pace.start(NOON);

        pace.start(NOON.plusMillis(1_500));

        assertThat(pace.allows(NOON.plusMillis(2_400))).isFalse();
        assertThat(pace.next()).isEqualTo(NOON.plusMillis(2_500));
    }
}
