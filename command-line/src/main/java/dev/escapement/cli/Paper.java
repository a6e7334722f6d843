package dev.escapement.cli;

/**
 * What a command prints on. Lines that are too long are folded, their rest indented; nothing is cut off. Signs that would steer the
 * terminal, which may come from any payload, are shown as what they are: unprintable.
 */
final class Paper {

    private static final int NARROWEST = 40;
    private static final int HANGING = 4;

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean colourful;

    Paper(int width, boolean colourful) {
        this.width = Math.max(NARROWEST, width);
        this.colourful = colourful;
    }

    /** How many characters fit on a line. */
    int width() {
        return width;
    }

    /** One line, or several; each is folded. */
    Paper print(String lines) {
        lines.lines().forEach(line -> fold(clean(line), leadingBlanks(line) + HANGING));
        return this;
    }

    /** One line; what does not fit on it begins so far from the margin. */
    Paper print(String line, int indent) {
        fold(clean(line), indent);
        return this;
    }

    /** One line for a tool, however long. */
    Paper unfolded(String line) {
        append(clean(line));
        return this;
    }

    /** An empty line. */
    Paper gap() {
        text.append('\n');
        return this;
    }

    /** A line of a source and a line with carets under it, indented. What does not fit is left out around the carets. */
    Paper excerpt(String excerpt, int indent) {
        String[] lines = clean(excerpt.replace("\n", "\uE00F")).split("\uE00F", -1);
        if (lines.length != 2) {
            return print(excerpt.indent(indent).stripTrailing());
        }
        int margin = Math.min(leadingBlanks(lines[0]), leadingBlanks(lines[1]));
        lines[0] = lines[0].substring(margin);
        lines[1] = lines[1].substring(margin);
        int room = width - indent;
        int caret = Math.max(0, lines[1].indexOf('^'));
        int longest = Math.max(lines[0].length(), lines[1].length());
        int from = longest <= room ? 0 : Math.max(0, Math.min(caret - room / 3, longest - room));
        append(" ".repeat(indent) + window(lines[0], from, room));
        String carets = lines[1].substring(Math.min(from, lines[1].length()), Math.min(lines[1].length(), from + room));
        append(" ".repeat(indent) + Ink.BAD.on(carets.stripTrailing()));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String window(String line, int from, int room) {
        int to = Math.min(line.length(), from + room);
        String shown = line.substring(Math.min(from, to), to);
        shown = from > 0 && !shown.isEmpty() ? "…" + shown.substring(1) : shown;
        return to < line.length() ? shown.substring(0, shown.length() - 1) + "…" : shown;
    }

    private void fold(String line, int wanted) {
        int indent = Math.min(width / 2, wanted);
        String rest = line;
        String margin = "";
        for (int end = foldAt(rest, width); end < rest.length(); end = foldAt(rest, width - indent)) {
            append(margin + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
            margin = " ".repeat(indent);
        }
        append(margin + rest);
    }

    /** Behind the last blank that fits, if the word behind it fits on a line at all; else wherever the room ends. */
    private static int foldAt(String line, int room) {
        int seen = 0;
        int blank = -1;
        int at = 0;
        while (at < line.length()) {
            int character = line.codePointAt(at);
            if (!Ink.isSign(character)) {
                if (seen == room) {
                    boolean wordFits = blank > leadingBlanks(line) && endOfWord(line, at) - blank <= room;
                    return character == ' ' ? at : wordFits ? blank : at;
                }
                seen++;
            }
            at += Character.charCount(character);
            blank = character == ' ' ? at : blank;
        }
        return at;
    }

    private static int endOfWord(String line, int from) {
        int end = line.indexOf(' ', from);
        return end < 0 ? line.length() : end;
    }

    private static int leadingBlanks(String line) {
        int blanks = 0;
        while (blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return blanks;
    }

    private static String clean(String line) {
        StringBuilder clean = new StringBuilder(line.length());
        line.codePoints().forEach(character -> clean.appendCodePoint(printable(character)));
        return clean.toString();
    }

    private static int printable(int character) {
        if (character == '\t') {
            return ' ';
        }
        boolean turnsText = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        return Character.isISOControl(character) || turnsText ? 0xFFFD : character;
    }

    private void append(String line) {
        line.codePoints().forEach(character -> {
            if (!Ink.isSign(character)) {
                text.appendCodePoint(character);
            } else if (colourful) {
                text.append(Ink.escape(character));
            }
        });
        text.append('\n');
    }
}
