package dev.escapement.parser;

import dev.escapement.parser.Positions.Position;

/** The line of a text with a caret under what is meant. */
final class Excerpt {

    /** Generated templates keep whole definitions on one line. */
    private static final int WIDTH = 100;

    private static final int BEFORE = 40;
    private static final String CUT = "…";

    private Excerpt() {}

    /** Two lines: what stands there, and what is meant of it. */
    static String of(String text, Position position) {
        return of(new Lines(text), position);
    }

    /** The same, of a text whose lines are known. */
    static String of(Lines lines, Position position) {
        String line = lines.line(position.line());
        int at = Math.min(position.column() - 1, line.length());
        int from = line.length() <= WIDTH ? 0 : Math.max(0, Math.min(at - BEFORE, line.length() - WIDTH));
        int to = Math.min(line.length(), from + WIDTH);
        String head = from > 0 ? CUT : "";
        String tail = to < line.length() ? CUT : "";
        int carets = Math.max(1, Math.min(position.length(), to - at));
        return head + shown(line.substring(from, to)) + tail + "\n" + blank(head + line.substring(from, at))
                + "^".repeat(carets);
    }

    /** Tabs stay, so that the caret stands below its text whatever their width. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            blank.append(text.charAt(i) == '\t' ? '\t' : ' ');
        }
        return blank.toString();
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c);
        }
        return shown.toString();
    }
}
