package dev.escapement.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final Alarm twoOfThree = Alarm.named("too many").when(Statistic.SUM, Comparison.GREATER_THAN, 5).in(2, 3);

    @Test
    void it_goes_off_when_enough_of_the_last_periods_are_beyond_the_threshold_and_comes_back() {
        AlarmCourse course = over(twoOfThree, 6, 1, 7, 1, 1);

        assertThat(course.toString())
                .isEqualTo("too many: OK from 2026-01-05T12:01:00Z, ALARM from 2026-01-05T12:03:00Z,"
                        + " OK from 2026-01-05T12:04:00Z");
        assertThat(course.fired()).isTrue();
        assertThat(course.firedAt()).isEqualTo(NOON.plusSeconds(180));
        assertThat(course.state()).isEqualTo(AlarmState.OK);
    }

    @Test
    void a_value_on_the_threshold_is_beyond_it_only_if_that_is_said() {
        assertThat(over(twoOfThree, 5, 5, 5).fired()).isFalse();
        assertThat(over(twoOfThree.when(Statistic.SUM, Comparison.GREATER_THAN_OR_EQUAL_TO, 5), 5, 5).fired()).isTrue();
        assertThat(over(twoOfThree.when(Statistic.SUM, Comparison.LESS_THAN, 5), 5, 5).fired()).isFalse();
        assertThat(over(twoOfThree.when(Statistic.SUM, Comparison.LESS_THAN_OR_EQUAL_TO, 5), 5, 5).fired()).isTrue();
    }

    @Test
    void periods_without_values_count_as_what_they_are_taken_for() {
        double gap = Double.NaN;

        assertThat(over(twoOfThree, gap, gap, 6, gap, 6).firedAt()).isEqualTo(NOON.plusSeconds(300));
        assertThat(over(twoOfThree, 6, 6, gap, gap, gap).state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(over(twoOfThree.treatingMissingDataAs(MissingData.IGNORE), 6, 6, gap, gap, gap).toString())
                .endsWith("ALARM from 2026-01-05T12:02:00Z, OK from 2026-01-05T12:04:00Z");
        assertThat(over(twoOfThree.treatingMissingDataAs(MissingData.BREACHING), 1, gap, gap).firedAt())
                .isEqualTo(NOON.plusSeconds(180));
        assertThat(over(twoOfThree.treatingMissingDataAs(MissingData.NOT_BREACHING), gap, gap).state())
                .isEqualTo(AlarmState.OK);
        assertThat(over(twoOfThree).toString()).isEqualTo("too many: INSUFFICIENT_DATA all along");
    }

    @Test
    void a_period_that_is_not_over_does_not_count() {
        MetricSeries series = new MetricSeries("m", List.of(new Sample(NOON.plusSeconds(5), 9)));
        Alarm any = Alarm.named("any");

        assertThat(any.over(series, NOON, NOON.plusSeconds(59)).fired()).isFalse();
        assertThat(any.over(series, NOON, NOON.plusSeconds(60)).fired()).isTrue();
    }

    @Test
    void an_alarm_that_cannot_go_off_is_none() {
        assertThatThrownBy(() -> twoOfThree.in(3, 2))
                .hasMessage("An alarm goes off for 1 to 2 of 2 periods, asked for was 3");
        assertThatThrownBy(() -> twoOfThree.per(Duration.ZERO)).hasMessage("A period takes a second or more, asked for was PT0S");
    }

    @Test
    void percentiles_are_the_smallest_value_that_so_many_do_not_exceed() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 100; i >= 1; i--) {
            samples.add(new Sample(NOON.plusSeconds(i), i));
        }
        MetricSeries series = new MetricSeries("m", samples);

        assertThat(series.percentile(50)).isEqualTo(50);
        assertThat(series.percentile(99)).isEqualTo(99);
        assertThat(series.percentile(100)).isEqualTo(100);
        assertThat(series.over(Duration.ofMinutes(1), Statistic.AVERAGE))
                .containsExactly(new Datapoint(NOON, 30), new Datapoint(NOON.plusSeconds(60), 80));
        assertThat(new MetricSeries("m", List.of()).percentile(50)).isNaN();
        assertThatThrownBy(() -> series.percentile(0)).hasMessage("A percentile lies between 1 and 100, asked for was 0");
    }

    /** One value a minute; those that are no numbers are gaps. */
    private static AlarmCourse over(Alarm alarm, double... values) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                samples.add(new Sample(NOON.plusSeconds(60L * i + 30), values[i]));
            }
        }
        return alarm.over(new MetricSeries("m", samples), NOON, NOON.plusSeconds(60L * values.length));
    }
}
