package dev.escapement.expression;

import dev.escapement.expression.JsonataToken.Kind;
import dev.escapement.json.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into words as version 2.0.6 of the language does, which knows neither {@code ?:} nor {@code ??}. */
final class JsonataTokenizer {

    private static final List<String> PAIRS = List.of("..", ":=", "!=", ">=", "<=", "**", "~>");
    private static final String SECONDS = ".=*>";
    private static final String SINGLES = ".[]{}(),@#;:?+-*/%|=<>^&!~";
    private static final String UNKNOWN = "!~";
    private static final String BLANKS = " \t\n\r\u000B";
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String UNESCAPED = "\"\\/\b\f\n\r\t";
    private static final Pattern NUMBER = Pattern.compile("(0|([1-9][0-9]*))(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");

    /** What stands in for the character behind the last one; no expression contains it. */
    private static final char NOTHING = '\uFFFF';

    private final String text;
    private final JsonataEdits edits = new JsonataEdits();
    private int position;

    JsonataTokenizer(String text) {
        this.text = text;
    }

    /** The next word; a slash divides behind an operand and starts a regular expression elsewhere. */
    JsonataToken next(boolean behindOperand) {
        skipBlanksAndComments();
        int start = position;
        char c = at(position);
        if (position >= text.length()) {
            return new JsonataToken(Kind.END, "(end)", text.length(), text.length());
        }
        if (c == '/' && !behindOperand) {
            return regex(start);
        }
        if (SECONDS.indexOf(at(position + 1)) >= 0 && PAIRS.contains(text.substring(position, position + 2))) {
            return moved(Kind.OPERATOR, text.substring(position, position + 2), start, 2);
        }
        if (UNKNOWN.indexOf(c) >= 0) {
            throw new JsonataSyntaxException("Unknown operator: \"" + c + "\"", start);
        }
        if (SINGLES.indexOf(c) >= 0) {
            return moved(Kind.OPERATOR, String.valueOf(c), start, 1);
        }
        return c == '"' || c == '\'' ? string(start, c) : numberOrName(start, c);
    }

    private JsonataToken moved(Kind kind, String value, int start, int length) {
        position = start + length;
        return new JsonataToken(kind, value, start, position);
    }

    private JsonataToken regex(int start) {
        JsonataRegexScanner scanner = new JsonataRegexScanner(text, start);
        JsonataRegex regex = scanner.scan();
        edits.regex(regex, start, scanner.end());
        return moved(Kind.REGEX, regex.pattern().pattern(), start, scanner.end() - start);
    }

    /** What has to be written differently. */
    JsonataEdits edits() {
        return edits;
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : NOTHING;
    }

    private void skipBlanksAndComments() {
        while (true) {
            while (BLANKS.indexOf(at(position)) >= 0) {
                position++;
            }
            if (!text.startsWith("/*", position)) {
                return;
            }
            int end = text.indexOf("*/", position + 2);
            if (end < 0) {
                throw new JsonataSyntaxException("Comment has no closing tag", position);
            }
            edits.comment(position, end + 2);
            position = end + 2;
        }
    }

    private JsonataToken string(int start, char quote) {
        StringBuilder value = new StringBuilder();
        for (position++; position < text.length(); position++) {
            char c = text.charAt(position);
            if (c == quote) {
                return moved(Kind.STRING, value.toString(), start, position + 1 - start);
            }
            value.append(c == '\\' ? escaped() : c);
        }
        throw new JsonataSyntaxException("String literal must be terminated by a matching quote", start);
    }

    private char escaped() {
        char c = at(++position);
        if (c == 'u') {
            return codeUnit();
        }
        int known = ESCAPED.indexOf(c);
        if (known < 0) {
            String token = c == NOTHING ? "" : String.valueOf(c);
            throw new JsonataSyntaxException(
                    "Unsupported escape sequence: \\" + Json.write(Json.text(token)), position - 1);
        }
        return UNESCAPED.charAt(known);
    }

    private char codeUnit() {
        int unit = 0;
        for (int i = 1; i <= 4; i++) {
            int digit = Character.digit(at(position + i), 16);
            if (digit < 0 || at(position + i) > 'f') {
                throw new JsonataSyntaxException(
                        "The escape sequence \\u must be followed by 4 hex digits", position - 1);
            }
            unit = unit * 16 + digit;
        }
        position += 4;
        return (char) unit;
    }

    private JsonataToken numberOrName(int start, char c) {
        return c >= '0' && c <= '9' ? number(start) : c == '`' ? quotedName(start) : name(start);
    }

    private JsonataToken number(int start) {
        Matcher number = NUMBER.matcher(text).region(start, text.length());
        String digits = number.lookingAt() ? number.group() : "0";
        if (Double.isInfinite(Double.parseDouble(digits))) {
            throw new JsonataSyntaxException("Number out of range: " + Json.write(Json.text(digits)), start);
        }
        return moved(Kind.NUMBER, digits, start, digits.length());
    }

    private JsonataToken quotedName(int start) {
        int end = text.indexOf('`', start + 1);
        if (end < 0) {
            throw new JsonataSyntaxException("Quoted property name must be terminated with a backquote (`)", start);
        }
        return moved(Kind.NAME, text.substring(start + 1, end), start, end + 1 - start);
    }

    private JsonataToken name(int start) {
        int end = start;
        while (end < text.length() && BLANKS.indexOf(text.charAt(end)) < 0 && SINGLES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(start, end);
        if (word.startsWith("$")) {
            return moved(Kind.VARIABLE, word.substring(1), start, word.length());
        }
        Kind kind = switch (word) {
            case "or", "in", "and" -> Kind.OPERATOR;
            case "true", "false", "null" -> Kind.VALUE;
            default -> Kind.NAME;
        };
        return moved(kind, word, start, word.length());
    }
}
