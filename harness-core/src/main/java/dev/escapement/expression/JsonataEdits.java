package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What has to be written differently before the engine may see an expression.
 *
 * <p>The engine runs regular expressions without a bound, prints to the console when something is called that is no function,
 * and reads long texts in quadratic time. So regular expressions and long texts become variables, and whatever is not known to
 * be a function is asked before it is called. Paths become variables too: following them takes the engine much longer.
 */
final class JsonataEdits {

    /** No name in an expression starts with these: they are characters for private use. */
    private static final String REGEX = "\uE000";

    private static final String TEXT = "\uE003";
    private static final String PATH = "\uE004";
    private static final String CALLED = "\uE001";
    private static final String APPLIED = "\uE002";

    private static final Comparator<Edit> ORDER =
            Comparator.comparingInt(Edit::start).thenComparing(Edit::place);

    private final List<Edit> edits = new ArrayList<>();
    private final List<JsonataRegex> regexes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Edit> paths = new ArrayList<>();

    /** A regular expression stands between the given characters. */
    void regex(JsonataRegex regex, int start, int end) {
        edits.add(new Edit(start, end, Place.INSTEAD, " $" + REGEX + regexes.size() + " "));
        regexes.add(regex);
    }

    /** There is nothing but a comment; the engine does not survive many of them. */
    void comment(int start, int end) {
        edits.add(new Edit(start, end, Place.INSTEAD, " "));
    }

    /** A text stands between the given characters that would take the engine too long to read. */
    void text(String text, int start, int end) {
        edits.add(new Edit(start, end, Place.INSTEAD, " $" + TEXT + texts.size() + " "));
        texts.add(text);
    }

    /** A path is to be followed without the engine, and stands between the given characters. */
    void path(int start, int end) {
        String name = PATH + paths.size();
        edits.add(new Edit(start, end, Place.INSTEAD, " $" + name + " "));
        paths.add(new Edit(start, end, Place.INSTEAD, name));
    }

    /** What stands between the given characters is about to be called. */
    void called(int start, int end) {
        surround("$" + CALLED + "(", start, end, ")");
    }

    /** What stands between the given characters is applied to a value. */
    void applied(int start, int end) {
        surround("($" + APPLIED + "(", start, end, "))");
    }

    private void surround(String before, int start, int end, String after) {
        // What was read later lies around what was read earlier.
        edits.add(0, new Edit(start, start, Place.BEFORE, before));
        edits.add(new Edit(end, end, Place.BEHIND, after));
    }

    String applyTo(String expression) {
        StringBuilder text = new StringBuilder();
        int position = 0;
        for (Edit edit : edits.stream().sorted(ORDER).toList()) {
            if (edit.start < position) {
                continue;
            }
            text.append(expression, position, edit.start).append(edit.text);
            position = edit.end;
        }
        return text.append(expression.substring(position)).toString();
    }

    /** Gives a program the names that the text mentions now. */
    void assignTo(Jsonata program) {
        for (int i = 0; i < regexes.size(); i++) {
            program.assign(REGEX + i, regexes.get(i));
        }
        for (int i = 0; i < texts.size(); i++) {
            program.assign(TEXT + i, texts.get(i));
        }
        if (!edits.isEmpty()) {
            program.assign(CALLED, JsonataGuard.CALLED);
            program.assign(APPLIED, JsonataGuard.APPLIED);
        }
    }

    /** The paths, by the names that they have in the text now. */
    Map<String, JsonataPath> paths(String expression) {
        Map<String, JsonataPath> named = new LinkedHashMap<>();
        for (Edit path : paths) {
            named.put(path.text, Objects.requireNonNull(JsonataPath.of(expression.substring(path.start, path.end))));
        }
        return Collections.unmodifiableMap(named);
    }

    private record Edit(int start, int end, Place place, String text) {}

    /** In the order in which edits of one place are made. */
    private enum Place {
        BEHIND,
        BEFORE,
        INSTEAD
    }
}
