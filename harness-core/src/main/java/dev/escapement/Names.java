package dev.escapement;

import dev.escapement.integration.ApiRefusal;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What may be the name of a machine, an execution or an activity (asl-reference 8.2). */
@API(status = Status.INTERNAL)
public final class Names {

    private static final int LONGEST = 80;
    private static final String REFUSED = "?*<>{}[]\"#%\\^|~`$&,;:/";

    private Names() {}

    /**
     * The name, if it may be one.
     *
     * @throws ApiRefusal with what the service says of any other
     */
    public static String checked(String name) {
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
