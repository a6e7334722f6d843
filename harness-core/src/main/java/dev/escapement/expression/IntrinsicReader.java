package dev.escapement.expression;

import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of an intrinsic call. */
final class IntrinsicReader {

    private static final int MAX_DEPTH = 10;
    private static final String ESCAPABLE = "'{}\\";

    private final TextCursor cursor;
    private int depth;

    private IntrinsicReader(TextCursor cursor) {
        this.cursor = cursor;
    }

    static IntrinsicCall read(String text) {
        TextCursor cursor = new TextCursor(text);
        IntrinsicCall call = new IntrinsicReader(cursor).call();
        cursor.skipBlanks();
        if (!cursor.atEnd()) {
            throw cursor.trouble("unexpected '" + cursor.peek() + "' after the call");
        }
        return call;
    }

    private IntrinsicCall call() {
        if (++depth > MAX_DEPTH) {
            throw cursor.trouble("calls may be nested " + MAX_DEPTH + " levels deep");
        }
        int start = cursor.position();
        Intrinsic intrinsic = intrinsic();
        int first = cursor.position();
        List<Argument> arguments = arguments();
        String source = cursor.since(start);
        if (!intrinsic.takes(arguments.size())) {
            throw new SyntaxTrouble(
                    intrinsic.sourceName() + " does not take " + arguments.size() + " arguments", start);
        }
        depth--;
        boolean literalTemplate = intrinsic == Intrinsic.FORMAT
                && arguments.get(0) instanceof Argument.Constant constant
                && constant.value().isTextual();
        IntrinsicFunction function = literalTemplate ? literalFormat(source, first - start) : intrinsic.function();
        return new IntrinsicCall(source, function, arguments);
    }

    private Intrinsic intrinsic() {
        int start = cursor.position();
        while (Character.isLetterOrDigit(cursor.peek()) || cursor.peek() == '.') {
            cursor.next();
        }
        return Intrinsic.named(cursor.since(start), start);
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        cursor.skipBlanks();
        cursor.expect('(');
        cursor.skipBlanks();
        if (cursor.take(')')) {
            return arguments;
        }
        do {
            cursor.skipBlanks();
            arguments.add(argument());
            cursor.skipBlanks();
        } while (cursor.take(','));
        cursor.expect(')');
        return arguments;
    }

    private Argument argument() {
        char first = cursor.peek();
        if (first == '\'') {
            return new Argument.Constant(Json.text(quoted()));
        }
        if (first == '$') {
            int start = cursor.position();
            PathSyntax syntax = PathSyntax.parse(cursor, ",");
            return new Argument.AtPath(Path.of(cursor.since(start), syntax));
        }
        return first == 'S' ? new Argument.Nested(call()) : constant();
    }

    private Argument constant() {
        int start = cursor.position();
        while (Character.isLetterOrDigit(cursor.peek()) || "+-.".indexOf(cursor.peek()) >= 0) {
            cursor.next();
        }
        try {
            return new Argument.Constant(Json.parse(cursor.since(start)));
        } catch (JsonSyntaxException noJson) {
            throw new SyntaxTrouble(
                    "expected a path, a call, a text in apostrophes, a number, true, false or null", start, noJson);
        }
    }

    private String quoted() {
        cursor.expect('\'');
        StringBuilder content = new StringBuilder();
        while (!cursor.take('\'')) {
            if (cursor.atEnd()) {
                throw cursor.trouble("the apostrophe is never closed");
            }
            content.append(cursor.take('\\') ? escaped() : cursor.next());
        }
        return content.toString();
    }

    /** Only what has a meaning of its own may be escaped; anything else is refused at creation (asl-reference 2.5). */
    private char escaped() {
        char c = cursor.next();
        if (ESCAPABLE.indexOf(c) < 0) {
            throw cursor.trouble("only ' { } and \\ can stand after a backslash");
        }
        return c;
    }

    private static IntrinsicFunction literalFormat(String source, int firstArgument) {
        return FormatTemplate.ofLiteral(source, source.indexOf('\'', firstArgument) + 1);
    }
}
