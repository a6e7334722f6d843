package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @Test
    void fractions_and_offsets_are_understood() {
        assertThat(Timestamps.parse("2016-12-05T21:29:29Z")).isEqualTo(Instant.parse("2016-12-05T21:29:29Z"));
        assertThat(Timestamps.parse("2016-12-05T21:29:29.123456789+01:00"))
                .isEqualTo(Instant.parse("2016-12-05T20:29:29.123456789Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2016-12-05",
                "2016-12-05 21:29:29Z",
                "2016-12-05t21:29:29Z",
                "2016-12-05T21:29:29z",
                "2016-12-05T21:29:29",
                "2016-13-05T21:29:29Z",
                "2016-12-05T25:29:29Z",
                "05-12-2016T21:29:29Z",
                "2016-02-30T00:00:00Z"
            })
    void anything_else_is_no_point_in_time(String text) {
        assertThat(Timestamps.isValid(text)).isFalse();
    }
}
