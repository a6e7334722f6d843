package dev.escapement.maprun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConcurrencyTimelineTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final ConcurrencyTimeline timeline = new ConcurrencyTimeline(NOON);

    @Test
    void each_span_remembers_the_most_that_ran_in_it() {
        timeline.changeTo(1, NOON);
        timeline.changeTo(2, NOON);
        timeline.changeTo(1, NOON.plusMillis(2));
        timeline.changeTo(0, NOON.plusMillis(4));

        Concurrency seen = timeline.reading();
        assertThat(seen.span()).isEqualTo(Duration.ofMillis(1));
        assertThat(seen.peaks()).containsExactly(2, 2, 2, 1, 1);
        assertThat(seen.peak()).isEqualTo(2);
        assertThat(seen.startOf(3)).isEqualTo(NOON.plusMillis(3));
    }

    @Test
    void spans_grow_so_that_there_are_never_too_many() {
        for (int second = 0; second <= 100_000; second++) {
            timeline.changeTo(second % 7, NOON.plusSeconds(second));
        }

        Concurrency seen = timeline.reading();
        assertThat(seen.peaks()).hasSizeBetween(60, 120).containsOnly(6);
        assertThat(seen.span().multipliedBy(seen.peaks().size())).isGreaterThan(Duration.ofSeconds(100_000));
    }

    @Test
    void a_long_quiet_time_is_filled_with_what_went_on_in_it() {
        timeline.changeTo(3, NOON);
        timeline.changeTo(0, NOON.plusSeconds(3_600));

        Concurrency seen = timeline.reading();
        assertThat(seen.peaks()).containsOnly(3);
    }
}
