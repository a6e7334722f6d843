package dev.escapement.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two query languages, and which of them a state speaks (asl-reference 1.4). */
enum QueryLanguage {
    JSONPATH("JSONPath"),
    JSONATA("JSONata");

    private static final String FIELD = "QueryLanguage";

    private final String title;

    QueryLanguage(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The language of a whole machine. */
    static QueryLanguage ofMachine(Fields machine) {
        QueryLanguage own = own(machine);
        return own == null ? JSONPATH : own;
    }

    /** The language of a state: its own, else that of the machine; a container's language does not reach its inner states. */
    static QueryLanguage ofState(Fields state, QueryLanguage machine) {
        QueryLanguage own = own(state);
        if (own == JSONPATH && machine == JSONATA) {
            state.problems()
                    .schema(
                            state.location(),
                            "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
        }
        return own == null ? machine : own;
    }

    private static @Nullable QueryLanguage own(Fields fields) {
        if (!fields.has(FIELD)) {
            return null;
        }
        String title = fields.oneOf(FIELD, List.of(JSONPATH.title, JSONATA.title));
        // Whatever is not exactly JSONPath counts as JSONata in all further checks (asl-reference 1.4).
        return JSONPATH.title.equals(title) ? JSONPATH : JSONATA;
    }
}
