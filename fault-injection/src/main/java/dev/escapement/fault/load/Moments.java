package dev.escapement.fault.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Moments of virtual time, counted from a start. Not to be extended.
 *
 * <pre>{@code
 * assertThat(herd.retriesOf("Charge").largestShareWithin(Duration.ofMillis(100))).isLessThan(0.1);   // no lockstep
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Moments {

    private final List<Duration> sorted;

    Moments(List<Duration> moments) {
        this.sorted = moments.stream().sorted().toList();
    }

    /** How many there are. */
    public int count() {
        return sorted.size();
    }

    /** All of them, in order. */
    public List<Duration> all() {
        return sorted;
    }

    /** How many different ones there are. */
    public int distinct() {
        return (int) sorted.stream().distinct().count();
    }

    /** The largest part of them that lies within a window of this width: 1 when they come in lockstep. */
    public double largestShareWithin(Duration width) {
        int largest = 0;
        int from = 0;
        for (int to = 0; to < sorted.size(); to++) {
            while (sorted.get(to).minus(sorted.get(from)).compareTo(width) >= 0) {
                from++;
            }
            largest = Math.max(largest, to - from + 1);
        }
        return sorted.isEmpty() ? 0 : (double) largest / sorted.size();
    }

    /** How many there are in each span of this width, from the start to the last. */
    public List<Integer> per(Duration width) {
        if (width.isZero() || width.isNegative()) {
            throw new IllegalArgumentException("Moments are counted per span of time, not per " + width);
        }
        List<Integer> counts = new ArrayList<>();
        for (Duration moment : sorted) {
            int span = Math.toIntExact(moment.dividedBy(width));
            while (counts.size() <= span) {
                counts.add(0);
            }
            counts.set(span, counts.get(span) + 1);
        }
        return counts;
    }

    /** The most there are in a span of this width. */
    public int peakPer(Duration width) {
        return per(width).stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The one below which a share of them lies; {@code quantile(0.5)} is the middle. */
    public Duration quantile(double share) {
        if (sorted.isEmpty() || share < 0 || share > 1) {
            throw new IllegalArgumentException("There is no quantile " + share + " of " + sorted.size()
                    + " moments; a share lies between 0 and 1");
        }
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }
}
