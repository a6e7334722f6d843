package dev.escapement.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An alarm of CloudWatch: goes off when of the last periods enough are beyond a threshold.
 *
 * <pre>{@code
 * Alarm alarm = Alarm.named("canary fails")
 *         .when(Statistic.SUM, Comparison.GREATER_THAN, 2)
 *         .per(Duration.ofMinutes(1))
 *         .in(2, 3);                           // two of three minutes
 * alarm.over(failures, start, now).firedAt();
 * }</pre>
 *
 * <p>It looks when a period is over, at so many periods that have just passed, and at nothing before them.
 *
 * @param breaching how many of the periods must be beyond the threshold
 * @param periods how many periods it looks at
 */
@API(status = Status.EXPERIMENTAL)
public record Alarm(
        String name,
        Statistic statistic,
        Comparison comparison,
        double threshold,
        Duration period,
        int breaching,
        int periods,
        MissingData missing) {

    /** Checks what cannot be. */
    public Alarm {
        if (breaching < 1 || breaching > periods) {
            throw new IllegalArgumentException(
                    "An alarm goes off for 1 to " + periods + " of " + periods + " periods, asked for was " + breaching);
        }
        if (period.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("A period takes a second or more, asked for was " + period);
        }
    }

    /** Goes off when there is anything at all within a minute, unless told otherwise. */
    public static Alarm named(String name) {
        return new Alarm(
                name, Statistic.SUM, Comparison.GREATER_THAN, 0, Duration.ofMinutes(1), 1, 1, MissingData.MISSING);
    }

    /** The same for what is made of the values of a period, when it is beyond a threshold. */
    public Alarm when(Statistic made, Comparison beyond, double limit) {
        return new Alarm(name, made, beyond, limit, period, breaching, periods, missing);
    }

    /** The same for periods of another length. */
    public Alarm per(Duration length) {
        return new Alarm(name, statistic, comparison, threshold, length, breaching, periods, missing);
    }

    /** The same for so many periods of so many. */
    public Alarm in(int many, int ofPeriods) {
        return new Alarm(name, statistic, comparison, threshold, period, many, ofPeriods, missing);
    }

    /** The same with another view of periods without values. */
    public Alarm treatingMissingDataAs(MissingData view) {
        return new Alarm(name, statistic, comparison, threshold, period, breaching, periods, view);
    }

    /** How it would have stood from one instant to another. */
    public AlarmCourse over(MetricSeries series, Instant from, Instant until) {
        Map<Instant, Double> values = new TreeMap<>();
        series.over(period, statistic).forEach(datapoint -> values.put(datapoint.start(), datapoint.value()));
        Instant first = MetricSeries.startOf(from, period);
        Deque<Double> latest = new ArrayDeque<>();
        List<AlarmChange> changes = new ArrayList<>();
        AlarmState state = AlarmState.INSUFFICIENT_DATA;
        for (Instant start = first; !start.plus(period).isAfter(until); start = start.plus(period)) {
            latest.addLast(values.getOrDefault(start, Double.NaN));
            if (latest.size() > periods) {
                latest.removeFirst();
            }
            AlarmState next = state(latest, state);
            if (next != state) {
                changes.add(new AlarmChange(start.plus(period), next));
                state = next;
            }
        }
        return new AlarmCourse(name, changes);
    }

    private AlarmState state(Deque<Double> latest, AlarmState before) {
        long gaps = latest.stream().filter(value -> value.isNaN()).count();
        long beyond = latest.stream()
                .filter(value -> !value.isNaN() && comparison.isBreached(value, threshold))
                .count();
        if (beyond + (missing == MissingData.BREACHING ? gaps : 0) >= breaching) {
            return AlarmState.ALARM;
        }
        boolean blank = gaps == latest.size();
        return switch (missing) {
            case MISSING -> blank ? AlarmState.INSUFFICIENT_DATA : AlarmState.OK;
            case IGNORE -> blank ? before : AlarmState.OK;
            case BREACHING, NOT_BREACHING -> AlarmState.OK;
        };
    }
}
