package dev.escapement.fault.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes names so that the reader of plans finds them again. */
final class FaultText {

    private static final String SPECIAL = "\"\\;=#/[](),@";

    private FaultText() {}

    /** A word with the arguments that are there. */
    static String of(String word, @Nullable String... arguments) {
        List<String> said = new ArrayList<>();
        for (String argument : arguments) {
            if (argument != null) {
                said.add(quoted(argument));
            }
        }
        return said.isEmpty() ? word : word + "(" + String.join(", ", said) + ")";
    }

    /** In quotes where a sign of its own or a blank at the edge would be misread. */
    static String quoted(String name) {
        boolean plain = !name.isEmpty()
                && name.equals(name.strip())
                && name.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0 || Character.isISOControl(c));
        return plain ? name : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
