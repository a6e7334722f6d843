package dev.escapement.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a path.
 *
 * @param root whose values it reads
 * @param variable the variable's name when the root is one
 * @param segments what follows the root
 */
record PathSyntax(Root root, @Nullable String variable, List<Segment> segments) {

    /** Deeper values do not exist, and every part costs the walker of indefinite paths a few frames. */
    private static final int MAX_SEGMENTS = 1_000;

    /** Where a path starts. */
    enum Root {
        /** {@code $}. */
        INPUT,
        /** {@code $$}. */
        CONTEXT,
        /** {@code $name}. */
        VARIABLE
    }

    static PathSyntax parse(String text) {
        TextCursor cursor = new TextCursor(text);
        PathSyntax path = parse(cursor, "");
        if (!cursor.atEnd()) {
            throw cursor.trouble("unexpected '" + cursor.peek() + "'");
        }
        return path;
    }

    /** The path that starts here and goes as far as it can; names without quotes end at any of the given characters. */
    static PathSyntax parse(TextCursor cursor, String ends) {
        if (!cursor.take('$')) {
            throw cursor.trouble("a path starts with '$'");
        }
        if (cursor.take('$')) {
            return new PathSyntax(Root.CONTEXT, null, segments(cursor, ends));
        }
        @Nullable String variable = variable(cursor);
        return new PathSyntax(variable == null ? Root.INPUT : Root.VARIABLE, variable, segments(cursor, ends));
    }

    boolean isDefinite() {
        return segments.stream().allMatch(Segment.Step.class::isInstance);
    }

    /** A reference path may be written to as well: names and places in lists only. */
    boolean isReference() {
        return segments.stream()
                .allMatch(part -> part instanceof Segment.Member
                        || (part instanceof Segment.Element element && element.index() >= 0));
    }

    /** The longest stretch from the root that leads to one place at most. */
    List<Segment.Step> definiteStart() {
        List<Segment.Step> start = new ArrayList<>();
        for (Segment segment : segments) {
            if (!(segment instanceof Segment.Step step)) {
                break;
            }
            start.add(step);
        }
        return start;
    }

    private static @Nullable String variable(TextCursor cursor) {
        int start = cursor.position();
        if (!Character.isUnicodeIdentifierStart(cursor.peek())) {
            return null;
        }
        while (!cursor.atEnd() && Character.isUnicodeIdentifierPart(cursor.peek())) {
            cursor.next();
        }
        return cursor.since(start);
    }

    private static List<Segment> segments(TextCursor cursor, String ends) {
        SegmentReader reader = new SegmentReader(cursor, ends);
        List<Segment> segments = new ArrayList<>();
        while (reader.hasMore()) {
            reader.readInto(segments);
            if (segments.size() > MAX_SEGMENTS) {
                throw cursor.trouble("a path has " + MAX_SEGMENTS + " parts at most");
            }
        }
        refuseMembersInTheMiddle(cursor, segments);
        return segments;
    }

    private static void refuseMembersInTheMiddle(TextCursor cursor, List<Segment> segments) {
        for (int i = 0; i < segments.size() - 1; i++) {
            if (segments.get(i) instanceof Segment.Members several) {
                throw cursor.trouble("several members " + several.text() + " can only stand at the end of a path");
            }
        }
    }
}
