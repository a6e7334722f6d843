package dev.escapement;

import dev.escapement.integration.ApiRefusal;

/** What may be the name of an execution (asl-reference 8.2). */
final class Names {

    private static final int LONGEST = 80;
    private static final String REFUSED = "?*<>{}[]\"#%\\^|~`$&,;:/";

    private Names() {}

    static String checked(String name) {
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Names::isRefused)) {
            throw new ApiRefusal("InvalidName", "Invalid Name: '" + name + "'");
        }
        return name;
    }

    private static boolean isRefused(int character) {
        return Character.isWhitespace(character)
                || Character.isISOControl(character)
                || Character.isSurrogate((char) character)
                || character >= 0xFFFE
                || REFUSED.indexOf(character) >= 0;
    }
}
