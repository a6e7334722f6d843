package dev.escapement.parser;

import java.util.List;

/** Reads {@code ErrorEquals} of retriers and catchers. */
final class ErrorNames {

    private static final String FIELD = "ErrorEquals";
    private static final String ALL = "States.ALL";

    private ErrorNames() {}

    /** The names; {@code States.ALL} must be alone, in the last of its siblings. */
    static List<String> read(Fields fields, boolean last) {
        fields.notEmpty(FIELD);
        List<String> names = fields.texts(FIELD);
        int all = names.indexOf(ALL);
        if (all >= 0 && (names.size() > 1 || !last)) {
            fields.problems()
                    .schema(fields.location(FIELD).element(all), "States.ALL must appear alone and at end of list");
        }
        return names;
    }
}
