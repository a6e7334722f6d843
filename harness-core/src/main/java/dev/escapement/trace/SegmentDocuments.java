package dev.escapement.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a trace as X-Ray wants it: what is too large for one document goes on in documents of its own. */
final class SegmentDocuments {

    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final String ORIGIN = "AWS::StepFunctions::StateMachine";

    private final String traceId;
    private final List<JsonNode> documents = new ArrayList<>();

    private SegmentDocuments(String traceId) {
        this.traceId = traceId;
    }

    static List<JsonNode> of(ExecutionTrace trace) {
        SegmentDocuments written = new SegmentDocuments(trace.traceId());
        written.add(trace.root(), trace.parentId());
        return List.copyOf(written.documents);
    }

    private void add(TraceSegment segment, @Nullable String parentId) {
        JsonNode whole = document(segment, parentId, nested(segment.inside()));
        if (Json.size(whole) <= LARGEST) {
            documents.add(whole);
            return;
        }
        documents.add(document(segment, parentId, List.of()));
        segment.inside().forEach(inner -> add(inner, segment.id()));
    }

    private JsonNode document(TraceSegment segment, @Nullable String parentId, List<JsonNode> inside) {
        ObjectBuilder document = Json.object(16).put("trace_id", traceId).putIfPresent("parent_id", parentId);
        if (segment.kind() == SegmentKind.EXECUTION) {
            document.put("origin", ORIGIN);
        } else {
            document.put("type", "subsegment");
        }
        return fill(document, segment, inside);
    }

    private static List<JsonNode> nested(List<TraceSegment> segments) {
        return segments.stream()
                .map(each -> fill(Json.object(12), each, nested(each.inside())))
                .toList();
    }

    private static JsonNode fill(ObjectBuilder told, TraceSegment segment, List<JsonNode> inside) {
        told.put("id", segment.id()).put("name", name(segment.name())).put("start_time", seconds(segment.start()));
        Instant end = segment.end();
        if (end == null) {
            told.put("in_progress", true);
        } else {
            told.put("end_time", seconds(end));
        }
        if (segment.kind() == SegmentKind.CALL) {
            told.put("namespace", "aws");
        }
        trouble(told, segment);
        ObjectBuilder annotations = Json.object(segment.annotations().size());
        segment.annotations().forEach(annotations::put);
        told.putIfPresent("annotations", segment.annotations().isEmpty() ? null : annotations.build());
        return told.putIfPresent("subsegments", inside.isEmpty() ? null : Json.array(inside))
                .build();
    }

    private static void trouble(ObjectBuilder told, TraceSegment segment) {
        SegmentTrouble trouble = segment.trouble();
        flag(told, "fault", trouble.fault());
        flag(told, "error", trouble.error());
        flag(told, "throttle", trouble.throttle());
        if (trouble.name() != null) {
            JsonNode exception = Json.object(3)
                    .put("id", segment.id())
                    .put("type", trouble.name())
                    .putIfPresent("message", trouble.cause())
                    .build();
            told.put(
                    "cause",
                    Json.object(1)
                            .put("exceptions", Json.array(List.of(exception)))
                            .build());
        }
    }

    private static void flag(ObjectBuilder told, String name, boolean set) {
        if (set) {
            told.put(name, true);
        }
    }

    /** X-Ray takes letters, digits, blanks and a few signs. */
    private static String name(String name) {
        String allowed = name.replaceAll("[^\\p{L}\\p{N}\\p{Z}_.:/%&#=+\\\\\\-@]", "_");
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME));
    }

    private static JsonNode seconds(Instant instant) {
        return Json.number(instant.toEpochMilli() / 1_000.0);
    }
}
