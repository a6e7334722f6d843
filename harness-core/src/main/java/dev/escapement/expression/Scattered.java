package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The part of a path that may lead to several places: wildcards, slices, filters, deep scans. */
final class Scattered {

    private final String path;
    private final Segment[] segments;

    Scattered(String path, List<Segment> segments) {
        this.path = path;
        this.segments = segments.toArray(Segment[]::new);
    }

    /** The values there, in the order of the document; none where the document has not even the way to them. */
    JsonNode from(JsonNode root) {
        return new ScatteredWalk(path, segments).from(root);
    }
}
