package dev.escapement.maprun;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many children of a Map run were running at a time, over the virtual time.
 *
 * <pre>{@code
 * mapRun.concurrency().peak();    // 400
 * mapRun.concurrency().peaks();   // [100, 200, 300, 400, 400, 260]
 * mapRun.concurrency().span();    // PT1.024S
 * }</pre>
 *
 * @param from when the first span begins
 * @param span how long each span is
 * @param peaks the most that ran at a time in each span, in order
 * @param peak the most that ever ran at a time
 */
@API(status = Status.EXPERIMENTAL)
public record Concurrency(Instant from, Duration span, List<Integer> peaks, int peak) {

    /** When a span begins. */
    public Instant startOf(int index) {
        return from.plus(span.multipliedBy(index));
    }
}
