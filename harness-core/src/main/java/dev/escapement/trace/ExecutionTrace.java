package dev.escapement.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.Journal;
import dev.escapement.simulation.Choices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What tracing would show of an execution: a segment for it, and in that one for each state, attempt, call, branch and iteration, on the
 * virtual clock.
 *
 * <pre>{@code
 * ExecutionTrace trace = execution.trace();
 * trace.named("charge-card").map(TraceSegment::trouble);   // throttled, throttled, none
 * trace.documents();                                       // what X-Ray would be sent
 * }</pre>
 *
 * <p>Children of distributed Maps and nested executions have traces of their own.
 *
 * @param traceId of the header that the execution was started with, or one that follows from the seed
 * @param parentId the segment upstream that the header names; {@code null} for none
 * @param root the execution
 */
@API(status = Status.EXPERIMENTAL)
public record ExecutionTrace(String traceId, @Nullable String parentId, TraceSegment root) {

    /**
     * Of a journal.
     *
     * @param name what the root is called, usually like the machine
     * @param header the trace header that the execution was started with; {@code null} for none
     * @param annotations of the root
     * @param chance where the ids come from, by the place of each segment
     */
    public static ExecutionTrace of(
            Journal journal, String name, @Nullable String header, Map<String, String> annotations, Choices chance) {
        Instant start = journal.facts().get(0).at();
        TraceIds ids = TraceIds.of(header, start, chance);
        SegmentDraft root = SegmentDraft.root(name, "", start);
        annotations.forEach(root::annotated);
        TraceBuilder.build(root, journal);
        return new ExecutionTrace(ids.traceId(), ids.parentId(), root.finished(chance));
    }

    /** All segments, each before what is inside it. */
    public Stream<TraceSegment> segments() {
        return root.all();
    }

    /** The segments with a name, in the order in which they began. */
    public Stream<TraceSegment> named(String name) {
        return segments().filter(segment -> segment.name().equals(name));
    }

    /**
     * Segment documents of X-Ray, of 64 KB at most each: one, or for a large execution one for the whole and further ones for what is
     * inside it.
     */
    public List<JsonNode> documents() {
        return SegmentDocuments.of(this);
    }
}
