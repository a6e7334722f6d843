package dev.escapement.parser;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which members an object of the language may have, and in which query language. */
final class FieldSet {

    private final Map<String, Use> fields;

    FieldSet(Map<String, Use> fields) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The names, separated by blanks, of members of both languages. */
    static FieldSet of(String names) {
        return new FieldSet(Map.of()).and(Use.BOTH, names);
    }

    FieldSet jsonPath(String names) {
        return and(Use.JSONPATH, names);
    }

    FieldSet jsonata(String names) {
        return and(Use.JSONATA, names);
    }

    private FieldSet and(Use use, String names) {
        Map<String, Use> all = new LinkedHashMap<>(fields);
        for (String name : names.split(" ")) {
            all.put(name, use);
        }
        return new FieldSet(all);
    }

    /** Reports every member that has no business in the object. */
    void check(Fields object, QueryLanguage language) {
        for (Iterator<String> names = object.object().fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Use use = fields.get(name);
            if (use == null || !use.allows(language)) {
                object.problems().strayMember(object.location(), name, refusal(name, use, language));
            }
        }
    }

    /** Reports the members of the other language, and leaves all others to somebody else. */
    void checkLanguage(Fields object, QueryLanguage language) {
        fields.forEach((name, use) -> {
            if (object.has(name) && !use.allows(language)) {
                object.problems().strayMember(object.location(), name, refusal(name, use, language));
            }
        });
    }

    private static String refusal(String name, @Nullable Use use, QueryLanguage language) {
        return use == null
                ? "Field '" + name + "' is not supported"
                : "The QueryLanguage is set to '" + language.title() + "', but field '" + name
                        + "' is only supported for the '" + use.title() + "' QueryLanguage";
    }

    /** In which query language a member has a meaning. */
    enum Use {
        BOTH,
        JSONPATH,
        JSONATA;

        boolean allows(QueryLanguage language) {
            return this == BOTH || name().equals(language.name());
        }

        String title() {
            return QueryLanguage.valueOf(name()).title();
        }
    }
}
