package dev.escapement.junit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as Java writes them. */
final class JavaLiteral {

    /** A constant has 65,535 bytes at most, and a character three. */
    private static final int LONGEST_CONSTANT = 20_000;

    private static final int FIRST_PRINTABLE = 0x20;
    private static final String QUOTES = "\"\"\"";

    private JavaLiteral() {}

    static String text(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        if (text.length() <= LONGEST_CONSTANT) {
            return "\"" + escaped(text, true) + "\"";
        }
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONGEST_CONSTANT) {
            pieces.add("\"" + escaped(text.substring(from, Math.min(text.length(), from + LONGEST_CONSTANT)), true)
                    + "\"");
        }
        return "String.join(\"\", " + String.join(", ", pieces) + ")";
    }

    /** JSON as a text block, or as a mere text where that is as easy to read. */
    static String json(JsonNode value, String indent) {
        return block(PrettyJson.lines(value), indent);
    }

    static String block(List<String> lines, String indent) {
        String whole = String.join("\n", lines);
        if (whole.length() > LONGEST_CONSTANT || (lines.size() == 1 && whole.indexOf('"') < 0)) {
            return text(whole);
        }
        StringBuilder block = new StringBuilder(QUOTES).append('\n');
        for (int i = 0; i < lines.size(); i++) {
            String line = escaped(lines.get(i), false).replace(QUOTES, "\\\"\"\"");
            String end = line.endsWith(" ") ? line.substring(0, line.length() - 1) + "\\s" : line;
            block.append(end.isEmpty() ? "" : indent).append(end).append(i + 1 < lines.size() ? "\n" : "");
        }
        int last = block.length() - 1;
        // A quotation mark right before the end would be a part of it.
        if (block.charAt(last) == '"') {
            block.insert(last, '\\');
        }
        return block.append(QUOTES).toString();
    }

    static String duration(Duration duration) {
        if (duration.toNanosPart() % 1_000_000 != 0) {
            return "Duration.parse(\"" + duration + "\")";
        }
        if (duration.toMillisPart() != 0) {
            return "Duration.ofMillis(" + duration.toMillis() + ")";
        }
        long seconds = duration.getSeconds();
        if (seconds % 86_400 == 0 && seconds > 0) {
            return "Duration.ofDays(" + duration.toDays() + ")";
        } else if (seconds % 3_600 == 0 && seconds > 0) {
            return "Duration.ofHours(" + duration.toHours() + ")";
        }
        return seconds % 60 == 0 && seconds > 0
                ? "Duration.ofMinutes(" + duration.toMinutes() + ")"
                : "Duration.ofSeconds(" + seconds + ")";
    }

    private static String escaped(String text, boolean quotes) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = Character.isSurrogate(c) && !isPaired(text, i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '"' -> escaped.append(quotes ? "\\\"" : "\"");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default ->
                    escaped.append(
                            c < FIRST_PRINTABLE || half
                                    ? String.format(Locale.ROOT, "\\%s%04x", "u", (int) c)
                                    : String.valueOf(c));
            }
        }
        return escaped.toString();
    }

    private static boolean isPaired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
