package dev.escapement.expression;

import dev.escapement.expression.JsonataPhrase.Shape;
import dev.escapement.expression.JsonataToken.Kind;

/** Reads what stands between brackets; the opening one has been left behind. */
final class JsonataBrackets {

    private final JsonataReader reader;
    private final JsonataCursor cursor;
    private final JsonataReferences references;

    JsonataBrackets(JsonataReader reader, JsonataCursor cursor, JsonataReferences references) {
        this.reader = reader;
        this.cursor = cursor;
        this.references = references;
    }

    JsonataPhrase block(JsonataToken first) {
        references.names().openBlock();
        JsonataPhrase statements = JsonataPhrase.opened(first);
        while (!cursor.isAt(")")) {
            statements = statements.step(reader.statement());
            if (!cursor.skips(";")) {
                break;
            }
        }
        cursor.expectEnd(")");
        references.names().closeBlock();
        return statements;
    }

    JsonataPhrase array(JsonataToken first) {
        JsonataPhrase elements = JsonataPhrase.opened(first);
        if (!cursor.isAt("]")) {
            do {
                elements = elements.step(element());
            } while (cursor.skips(","));
        }
        cursor.expectEnd("]");
        return elements;
    }

    private JsonataPhrase element() {
        JsonataPhrase element = reader.expression(0);
        return cursor.skips("..") ? element.and(reader.expression(0)) : element;
    }

    /** The members of an object. */
    JsonataPhrase pairs(JsonataToken first) {
        JsonataPhrase pairs = JsonataPhrase.opened(first);
        if (!cursor.isAt("}")) {
            do {
                pairs = pairs.step(reader.expression(0));
                cursor.expect(":");
                pairs = pairs.step(reader.expression(0));
            } while (cursor.skips(","));
        }
        cursor.expectEnd("}");
        return pairs;
    }

    /** The parts of a transformation. */
    JsonataPhrase bars(JsonataToken first) {
        JsonataPhrase parts = JsonataPhrase.opened(first).step(reader.expression(0));
        cursor.expect("|");
        parts = parts.step(reader.expression(0));
        if (cursor.skips(",")) {
            parts = parts.step(reader.expression(0));
        }
        cursor.expect("|");
        return parts;
    }

    JsonataPhrase predicate(JsonataPhrase left) {
        if (cursor.skips("]")) {
            return left.as(Shape.OTHER);
        }
        JsonataPhrase filter = references.withContext(() -> reader.expression(0));
        int end = cursor.word().end();
        cursor.expectEnd("]");
        return left.extended(left.step(filter), filter.is(Kind.NUMBER) && JsonataPath.isIndex(filter.first()), end);
    }

    JsonataPhrase order(JsonataPhrase left) {
        cursor.expect("(");
        JsonataPhrase ordered = left;
        do {
            ordered = ordered.step(references.withContext(this::term));
        } while (cursor.skips(","));
        cursor.expect(")");
        return ordered;
    }

    private JsonataPhrase term() {
        if (!cursor.skips("<")) {
            cursor.skips(">");
        }
        return reader.expression(0);
    }

    JsonataPhrase arguments(JsonataPhrase callee) {
        JsonataPhrase call = callee.inside(callee.first());
        Shape shape = Shape.CALL;
        if (!cursor.isAt(")")) {
            do {
                // One left open with a question mark makes the call a new function.
                if (cursor.skips("?")) {
                    shape = Shape.PARTIAL;
                } else {
                    call = call.step(reader.expression(0));
                }
            } while (cursor.skips(","));
        }
        cursor.expectEnd(")");
        return call.as(shape);
    }
}
