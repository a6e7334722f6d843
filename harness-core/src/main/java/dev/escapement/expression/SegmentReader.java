package dev.escapement.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows the root of a path: dots and brackets. */
final class SegmentReader {

    /** Never part of a name without quotes: each means something elsewhere in a path or can only be a slip. */
    private static final String NOT_IN_NAMES = "[]'\"*?,{}<>\\";

    private final TextCursor cursor;
    private final String ends;

    SegmentReader(TextCursor cursor, String ends) {
        this.cursor = cursor;
        this.ends = ends;
    }

    boolean hasMore() {
        return cursor.peek() == '.' || cursor.peek() == '[';
    }

    void readInto(List<Segment> segments) {
        if (cursor.take("..")) {
            segments.add(new Segment.Scan());
            segments.add(cursor.peek() == '[' ? bracket() : nameOrWildcard());
        } else if (cursor.take('.')) {
            segments.add(cursor.peek() == '[' ? bracket() : nameOrWildcard());
        } else {
            segments.add(bracket());
        }
    }

    private Segment nameOrWildcard() {
        if (cursor.take('*')) {
            return new Segment.Wildcard();
        }
        int start = cursor.position();
        while (isInName(cursor.peek())) {
            cursor.next();
        }
        // A name such as length() has brackets of its own; it is a name all the same (asl-reference 2.3).
        if (cursor.position() > start) {
            cursor.take("()");
            return new Segment.Member(cursor.since(start));
        }
        throw cursor.trouble("a name is missing");
    }

    private boolean isInName(char c) {
        return c != TextCursor.END
                && c != '.'
                && c != '('
                && c != ')'
                && c > ' '
                && NOT_IN_NAMES.indexOf(c) < 0
                && ends.indexOf(c) < 0;
    }

    private Segment bracket() {
        cursor.expect('[');
        cursor.skipBlanks();
        Segment segment = inBrackets();
        cursor.skipBlanks();
        cursor.expect(']');
        return segment;
    }

    private Segment inBrackets() {
        char first = cursor.peek();
        if (first == '\'') {
            return members();
        }
        if (cursor.take('*')) {
            return new Segment.Wildcard();
        }
        if (cursor.take('?')) {
            return new Segment.Filtered(new FilterReader(cursor).read());
        }
        return first == '(' ? fromEnd() : places();
    }

    private Segment members() {
        List<String> names = new ArrayList<>();
        do {
            cursor.skipBlanks();
            names.add(quotedName());
            cursor.skipBlanks();
        } while (cursor.take(','));
        return names.size() == 1 ? new Segment.Member(names.get(0)) : new Segment.Members(names);
    }

    /** Nothing can be escaped in it: a backslash is a backslash (seen in a recording). */
    private String quotedName() {
        cursor.expect('\'');
        int start = cursor.position();
        while (cursor.peek() != '\'') {
            if (cursor.atEnd()) {
                throw cursor.trouble("the apostrophe is never closed");
            }
            cursor.next();
        }
        String name = cursor.since(start);
        cursor.expect('\'');
        return name;
    }

    private Segment fromEnd() {
        cursor.expect('(');
        cursor.skipBlanks();
        if (!cursor.take("@.length()") && !cursor.take("@.length") && !cursor.take("@.size()")) {
            throw cursor.trouble("expected @.length, the only thing that can be worked out here");
        }
        cursor.skipBlanks();
        cursor.expect('-');
        cursor.skipBlanks();
        int distance = cursor.number();
        cursor.skipBlanks();
        cursor.expect(')');
        return new Segment.FromEnd(distance);
    }

    private Segment places() {
        @Nullable Integer first = optionalNumber();
        cursor.skipBlanks();
        if (cursor.take(':')) {
            cursor.skipBlanks();
            @Nullable Integer last = optionalNumber();
            return first == null && last == null ? unexpected() : new Segment.Slice(first, last);
        }
        if (first == null) {
            return unexpected();
        }
        List<Integer> places = new ArrayList<>(List.of(first));
        while (cursor.take(',')) {
            cursor.skipBlanks();
            places.add(cursor.number());
            cursor.skipBlanks();
        }
        return places.size() == 1 ? new Segment.Element(first) : new Segment.Elements(places);
    }

    private Segment unexpected() {
        throw cursor.trouble("expected a name in apostrophes, a number, a slice, '*' or a filter");
    }

    private @Nullable Integer optionalNumber() {
        boolean number = cursor.peek() == '-' || (cursor.peek() >= '0' && cursor.peek() <= '9');
        return number ? (Integer) cursor.number() : null;
    }
}
