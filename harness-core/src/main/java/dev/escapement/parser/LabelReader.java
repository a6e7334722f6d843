package dev.escapement.parser;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the label of a Map Run, which becomes part of names (asl-reference 1.2.2). */
final class LabelReader {

    private static final String CODE = "INVALID_LABEL_NAME";
    private static final int LONGEST = 40;
    private static final String FORBIDDEN = "?*<>{}[]:;,\\|^~$#%&`\"";

    private LabelReader() {}

    static @Nullable String read(Draft draft) {
        String label = draft.fields().text("Label");
        if (label == null) {
            return null;
        }
        Location field = draft.fields().location("Label");
        String trouble = troubleWith(label);
        if (trouble != null) {
            draft.problems().report(CODE, field, trouble);
        }
        draft.container().reading().label(label, field);
        return label;
    }

    private static @Nullable String troubleWith(String label) {
        if (label.isEmpty()) {
            return "Label cannot be empty";
        }
        if (label.codePointCount(0, label.length()) > LONGEST) {
            return "Label cannot exceed " + LONGEST + " characters";
        }
        return label.codePoints()
                .filter(LabelReader::isForbidden)
                .mapToObj(c -> "Label contains invalid character: '" + shown(c) + "'")
                .findFirst()
                .orElse(null);
    }

    private static boolean isForbidden(int c) {
        return FORBIDDEN.indexOf(c) >= 0
                || Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** Characters that cannot be seen are told by their number. */
    private static String shown(int c) {
        return switch (c) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            case ' ' -> " ";
            default ->
                Character.isISOControl(c)
                                || Character.isSpaceChar(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.UNASSIGNED
                        ? String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u%04x", c)
                        : Character.toString(c);
        };
    }
}
