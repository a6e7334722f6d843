package dev.escapement.metrics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is made of the values of a period: {@code Statistic.SUM}, {@code Statistic.percentile(95)}.
 *
 * @param name as CloudWatch has it: {@code Sum}, {@code p95}
 */
@API(status = Status.EXPERIMENTAL)
public record Statistic(String name, ToDoubleFunction<double[]> of) {

    /** All of them together. */
    public static final Statistic SUM =
            new Statistic("Sum", values -> DoubleStream.of(values).sum());

    /** How many there are. */
    public static final Statistic SAMPLE_COUNT = new Statistic("SampleCount", values -> values.length);

    /** Their mean. */
    public static final Statistic AVERAGE = new Statistic(
            "Average", values -> DoubleStream.of(values).average().orElseThrow());

    /** The smallest. */
    public static final Statistic MINIMUM =
            new Statistic("Minimum", values -> DoubleStream.of(values).min().orElseThrow());

    /** The largest. */
    public static final Statistic MAXIMUM =
            new Statistic("Maximum", values -> DoubleStream.of(values).max().orElseThrow());

    /** What so many of a hundred do not exceed: the smallest value that is at least as large as these. */
    public static Statistic percentile(int ofHundred) {
        if (ofHundred < 1 || ofHundred > 100) {
            throw new IllegalArgumentException("A percentile lies between 1 and 100, asked for was " + ofHundred);
        }
        return new Statistic("p" + ofHundred, values -> {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.ceil(sorted.length * ofHundred / 100.0) - 1];
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
