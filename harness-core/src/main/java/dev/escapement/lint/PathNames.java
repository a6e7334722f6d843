package dev.escapement.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which members of the input a path or a formula reads, as far as its text tells. */
final class PathNames {

    private static final Pattern MEMBER =
            Pattern.compile("(?<![$\\w])\\$(?:\\.([\\p{L}_][\\p{L}\\p{N}_-]*)|\\[\\s*'([^']+)'\\s*\\])");

    private static final Pattern STATES_INPUT = Pattern.compile("\\$states\\.input\\.([\\p{L}_][\\p{L}\\p{N}_]*)");

    /** Formulas that bear a missing member. */
    private static final Pattern FORGIVING = Pattern.compile("\\$exists|\\?\\?|\\?:");

    private static final Pattern QUOTED = Pattern.compile("'(?:\\\\.|[^'\\\\])*+'");

    private PathNames() {}

    /** The member that a path starts with; {@code null} for other texts and for {@code $} alone. */
    static @Nullable String first(String path) {
        Matcher member = MEMBER.matcher(path);
        return member.lookingAt() ? name(member) : null;
    }

    /** The members that a path, or a call of intrinsic functions, reads. */
    static Set<String> inPath(String text) {
        Set<String> names = new TreeSet<>();
        if (text.startsWith("$")) {
            String first = first(text);
            if (first != null) {
                names.add(first);
            }
            return names;
        }
        Matcher member = MEMBER.matcher(QUOTED.matcher(text).replaceAll("''"));
        while (member.find()) {
            names.add(name(member));
        }
        return names;
    }

    /** The members of {@code $states.input} that a formula cannot do without. */
    static Set<String> inFormula(String text) {
        Set<String> names = new TreeSet<>();
        if (!text.startsWith("{%") || FORGIVING.matcher(text).find()) {
            return names;
        }
        Matcher member = STATES_INPUT.matcher(text);
        while (member.find()) {
            names.add(member.group(1));
        }
        return names;
    }

    private static String name(Matcher member) {
        String dotted = member.group(1);
        return dotted == null ? member.group(2) : dotted;
    }
}
