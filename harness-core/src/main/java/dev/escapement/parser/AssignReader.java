package dev.escapement.parser;

import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the names of the variables that a state, rule or catcher assigns (asl-reference 1.5). */
final class AssignReader {

    private static final String FIELD = "Assign";
    private static final String RESERVED = "states";
    private static final int LONGEST = 80;

    private AssignReader() {}

    /** The member {@code Assign} with its names checked; {@code null} when there is none. */
    static @Nullable Fields read(Draft draft, Fields owner) {
        Fields assign = owner.object(FIELD);
        if (assign != null) {
            Set<String> outside = draft.container().enclosure().assignedOutside();
            boolean suffixed = draft.queryLanguage() == QueryLanguage.JSONPATH;
            for (Iterator<String> keys = assign.object().fieldNames(); keys.hasNext(); ) {
                String key = keys.next();
                check(suffixed ? AssignedNames.bare(key) : key, assign.location(key), outside, assign.problems());
            }
        }
        return assign;
    }

    private static void check(String name, Location where, Set<String> outside, Problems problems) {
        if (name.equals(RESERVED)) {
            problems.schema(where, "The variable name '" + RESERVED + "' is reserved");
        } else if (!isIdentifier(name)) {
            problems.schema(where, "The variable name '" + name + "' is not valid");
        } else if (name.length() > LONGEST) {
            problems.schema(where, "The variable name '" + name + "' exceeds " + LONGEST + " characters");
        } else if (outside.contains(name)) {
            problems.schema(where, "The variable '" + name + "' is already assigned in an outer scope");
        }
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && isStart(name.codePointAt(0))
                && name.codePoints().allMatch(AssignReader::isPart);
    }

    private static boolean isStart(int c) {
        return Character.isUnicodeIdentifierStart(c) || c == '_';
    }

    private static boolean isPart(int c) {
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }
}
