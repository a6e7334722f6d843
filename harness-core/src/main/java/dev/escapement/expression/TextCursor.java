package dev.escapement.expression;

/** Reads an expression's text from left to right. */
final class TextCursor {

    /** What stands beyond the last character. */
    static final char END = '\uFFFF';

    private final String text;
    private int position;

    TextCursor(String text) {
        this(text, 0);
    }

    TextCursor(String text, int position) {
        this.text = text;
        this.position = position;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    char peek() {
        return atEnd() ? END : text.charAt(position);
    }

    char next() {
        char c = peek();
        position++;
        return c;
    }

    /** Moves on if exactly this comes next. */
    boolean take(String expected) {
        boolean found = text.startsWith(expected, position);
        if (found) {
            position += expected.length();
        }
        return found;
    }

    boolean take(char expected) {
        boolean found = peek() == expected && !atEnd();
        if (found) {
            position++;
        }
        return found;
    }

    void expect(char expected) {
        if (!take(expected)) {
            throw trouble("expected '" + expected + "'" + insteadOf());
        }
    }

    void skipBlanks() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            position++;
        }
    }

    String since(int start) {
        return text.substring(start, position);
    }

    /** A whole number with an optional sign that fits an {@code int}. */
    int number() {
        int start = position;
        take('-');
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        try {
            return Integer.parseInt(since(start));
        } catch (NumberFormatException notOne) {
            throw new SyntaxTrouble("expected a whole number" + insteadOf(), start, notOne);
        }
    }

    SyntaxTrouble trouble(String reason) {
        return new SyntaxTrouble(reason, position);
    }

    private String insteadOf() {
        return atEnd() ? ", but the text ends" : " but found '" + peek() + "'";
    }
}
