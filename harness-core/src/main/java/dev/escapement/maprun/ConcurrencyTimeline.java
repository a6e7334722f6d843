package dev.escapement.maprun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Remembers how many ran at a time, in a fixed number of spans: when they are used up, they become twice as long. */
final class ConcurrencyTimeline {

    private static final int SPANS = 120;
    private static final long SHORTEST_SPAN = Duration.ofMillis(1).toNanos();

    private final Instant start;
    private final int[] peaks = new int[SPANS];
    private Instant lastChange;
    private long spanNanos = SHORTEST_SPAN;
    private int last;
    private int level;
    private int peak;

    ConcurrencyTimeline(Instant start) {
        this.start = start;
        this.lastChange = start;
    }

    /** From now on so many run. */
    void changeTo(int running, Instant now) {
        int span = reach(now);
        Arrays.fill(peaks, Math.min(last + 1, span), span, level);
        peaks[span] = Math.max(peaks[span], span == last ? running : Math.max(level, running));
        last = span;
        level = running;
        peak = Math.max(peak, running);
    }

    Concurrency reading() {
        List<Integer> seen = new ArrayList<>(last + 1);
        for (int i = 0; i <= last; i++) {
            seen.add(peaks[i]);
        }
        return new Concurrency(start, Duration.ofNanos(spanNanos), List.copyOf(seen), peak);
    }

    private int reach(Instant now) {
        if (now.equals(lastChange)) {
            return last;
        }
        lastChange = now;
        long nanos = Duration.between(start, now).toNanos();
        while (nanos / spanNanos >= SPANS) {
            lengthen();
        }
        return (int) (nanos / spanNanos);
    }

    private void lengthen() {
        for (int i = 0; i < SPANS; i += 2) {
            peaks[i / 2] = Math.max(peaks[i], peaks[i + 1]);
        }
        Arrays.fill(peaks, SPANS / 2, SPANS, 0);
        spanNanos *= 2;
        last /= 2;
    }
}
