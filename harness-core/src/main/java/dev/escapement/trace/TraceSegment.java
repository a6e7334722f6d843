package dev.escapement.trace;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a trace, with the pieces inside it.
 *
 * @param id sixteen hexadecimal digits, which follow from the seed and its place
 * @param name {@code ChargeCard}, {@code Attempt 2}, {@code charge-card}
 * @param start on the virtual clock
 * @param end {@code null} while it goes on
 * @param trouble what went wrong
 * @param annotations to search by: letters, digits and underscores
 * @param inside in the order in which they began
 */
@API(status = Status.EXPERIMENTAL)
public record TraceSegment(
        String id,
        SegmentKind kind,
        String name,
        Instant start,
        @Nullable Instant end,
        SegmentTrouble trouble,
        Map<String, String> annotations,
        List<TraceSegment> inside) {

    public TraceSegment {
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
        inside = List.copyOf(inside);
    }

    /** Itself and all inside it, each before what is inside it. */
    public Stream<TraceSegment> all() {
        return Stream.concat(Stream.of(this), inside.stream().flatMap(TraceSegment::all));
    }
}
