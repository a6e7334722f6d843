package dev.escapement.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The values of one metric, in their order.
 *
 * <pre>{@code
 * MetricSeries times = account.metrics().of("ExecutionTime", ordersArn);
 * times.percentile(95);                                         // 2400.0: milliseconds, over all
 * times.over(Duration.ofMinutes(5), Statistic.percentile(95));  // and per five minutes
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public record MetricSeries(String name, List<Sample> samples) {

    /** Puts the samples in the order of time. */
    public MetricSeries {
        samples = samples.stream()
                .sorted(Comparator.comparing(Sample::at))
                .toList();
    }

    /** All values together; 0 for none. */
    public double sum() {
        return Statistic.SUM.of().applyAsDouble(values());
    }

    /** How many values there are. */
    public int count() {
        return samples.size();
    }

    /** What so many of a hundred values do not exceed; not a number if there is none. */
    public double percentile(int ofHundred) {
        return statistic(Statistic.percentile(ofHundred));
    }

    /** What is made of all values; not a number if there is none. */
    public double statistic(Statistic statistic) {
        return samples.isEmpty() ? Double.NaN : statistic.of().applyAsDouble(values());
    }

    /**
     * What is made of the values of each period; periods without values are left out.
     *
     * @param period counted from the epoch, as CloudWatch does
     */
    public List<Datapoint> over(Duration period, Statistic statistic) {
        if (period.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("A period takes a second or more, asked for was " + period);
        }
        Map<Instant, List<Sample>> byPeriod = new TreeMap<>();
        samples.forEach(sample -> byPeriod
                .computeIfAbsent(startOf(sample.at(), period), start -> new ArrayList<>())
                .add(sample));
        List<Datapoint> datapoints = new ArrayList<>();
        byPeriod.forEach((start, within) ->
                datapoints.add(new Datapoint(start, statistic.of().applyAsDouble(values(within)))));
        return datapoints;
    }

    static Instant startOf(Instant instant, Duration period) {
        long length = period.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(instant.toEpochMilli(), length) * length);
    }

    private double[] values() {
        return values(samples);
    }

    private static double[] values(List<Sample> samples) {
        return samples.stream().mapToDouble(Sample::value).toArray();
    }
}
