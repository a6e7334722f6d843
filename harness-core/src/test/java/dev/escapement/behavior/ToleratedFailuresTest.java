package dev.escapement.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToleratedFailuresTest {

    @Test
    void exactly_the_tolerated_share_is_tolerated_and_one_more_is_not() {
        ToleratedFailures fivePercent = new ToleratedFailures(null, 5.0);

        assertThat(fivePercent.isExceededBy(5, 100)).isFalse();
        assertThat(fivePercent.isExceededBy(6, 100)).isTrue();
        assertThat(fivePercent.isExceededBy(1, 19)).isTrue();
    }

    @Test
    void whichever_is_exceeded_first_counts() {
        ToleratedFailures both = new ToleratedFailures(3L, 50.0);

        assertThat(both.isExceededBy(3, 6)).isFalse();
        assertThat(both.isExceededBy(3, 5)).isTrue();
        assertThat(both.isExceededBy(4, 100)).isTrue();
    }

    @Test
    void a_hundred_percent_are_never_too_many() {
        assertThat(new ToleratedFailures(null, 100.0).isExceededBy(7, 7)).isFalse();
    }

    @Test
    void where_nothing_is_given_the_first_failure_is_one_too_many() {
        ToleratedFailures none = new ToleratedFailures(null, null);

        assertThat(none.isGiven()).isFalse();
        assertThat(none.isExceededBy(0, 3)).isFalse();
        assertThat(none.isExceededBy(1, 3)).isTrue();
    }
}
