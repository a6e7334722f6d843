package dev.escapement.expression;

import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a filter after its question mark: {@code (@.status == 'open' && !(@.total > 10))}. */
final class FilterReader {

    private static final int MAX_DEPTH = 50;
    private static final String NAME_ENDS = "=!&|";

    private final TextCursor cursor;
    private int depth;

    FilterReader(TextCursor cursor) {
        this.cursor = cursor;
    }

    Filter read() {
        cursor.skipBlanks();
        cursor.expect('(');
        Filter filter = either();
        cursor.expect(')');
        return filter;
    }

    private Filter either() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(both());
        } while (cursor.take("||"));
        return parts.size() == 1 ? parts.get(0) : new Filter.Any(List.copyOf(parts));
    }

    private Filter both() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(single());
        } while (cursor.take("&&"));
        return parts.size() == 1 ? parts.get(0) : new Filter.All(List.copyOf(parts));
    }

    private Filter single() {
        if (++depth > MAX_DEPTH) {
            throw cursor.trouble("a filter may be nested " + MAX_DEPTH + " levels deep");
        }
        cursor.skipBlanks();
        Filter filter = negatedOrPlain();
        cursor.skipBlanks();
        depth--;
        return filter;
    }

    private Filter negatedOrPlain() {
        if (cursor.take('!')) {
            return new Filter.Not(single());
        }
        if (cursor.take('(')) {
            Filter inner = either();
            cursor.expect(')');
            return inner;
        }
        return cursor.peek() == '@' ? startingWithPath() : startingWithLiteral();
    }

    private Filter startingWithPath() {
        Steps path = path();
        cursor.skipBlanks();
        @Nullable Relation relation = relation();
        if (relation == null) {
            return new Filter.Exists(path);
        }
        cursor.skipBlanks();
        return new Filter.Compares(path, relation, literal());
    }

    private Filter startingWithLiteral() {
        FilterLiteral literal = literal();
        cursor.skipBlanks();
        @Nullable Relation relation = relation();
        cursor.skipBlanks();
        if (relation == null || cursor.peek() != '@') {
            throw cursor.trouble("a filter compares a value of the current object, such as @.status");
        }
        return new Filter.Compares(path(), relation.mirrored(), literal);
    }

    private Steps path() {
        cursor.expect('@');
        SegmentReader reader = new SegmentReader(cursor, NAME_ENDS);
        List<Segment> segments = new ArrayList<>();
        while (reader.hasMore()) {
            reader.readInto(segments);
        }
        List<Segment.Step> steps = new ArrayList<>();
        for (Segment segment : segments) {
            if (!(segment instanceof Segment.Step step)) {
                throw cursor.trouble("a filter can only look at one value, " + segment.text() + " may find several");
            }
            steps.add(step);
        }
        return new Steps(steps);
    }

    private @Nullable Relation relation() {
        if (cursor.take("=~")) {
            throw cursor.trouble("regular expressions are not supported in filters");
        }
        for (Relation relation : Relation.values()) {
            if (cursor.take(relation.symbol())) {
                return relation;
            }
        }
        int start = cursor.position();
        String word = word();
        if (!word.isEmpty()) {
            throw new SyntaxTrouble("the operator '" + word + "' is not supported, only == != < <= > >=", start);
        }
        return null;
    }

    private FilterLiteral literal() {
        char first = cursor.peek();
        if (first == '$' || first == '@') {
            throw cursor.trouble("a filter cannot compare with another value of the document");
        }
        return new FilterLiteral(first == '\'' ? quoted() : bareWord());
    }

    private String quoted() {
        cursor.expect('\'');
        StringBuilder content = new StringBuilder();
        while (!cursor.take('\'')) {
            if (cursor.atEnd()) {
                throw cursor.trouble("the apostrophe is never closed");
            }
            content.append(cursor.take("\\'") ? '\'' : cursor.next());
        }
        return content.toString();
    }

    /** Checked as JSON, so that it is a number, {@code true}, {@code false} or {@code null} and of a reasonable length. */
    private String bareWord() {
        int start = cursor.position();
        while (Character.isLetterOrDigit(cursor.peek()) || "+-.".indexOf(cursor.peek()) >= 0) {
            cursor.next();
        }
        try {
            Json.parse(cursor.since(start));
            return cursor.since(start);
        } catch (JsonSyntaxException noJson) {
            throw new SyntaxTrouble("expected a text in apostrophes, a number, true, false or null", start, noJson);
        }
    }

    private String word() {
        int start = cursor.position();
        while (Character.isLetter(cursor.peek())) {
            cursor.next();
        }
        return cursor.since(start);
    }
}
