package dev.escapement.expression;

import com.dashjoin.jsonata.JException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of complaints that only the engine's parser has, after the words have been read without one. */
final class JsonataSyntaxMessages {

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("S0209", "A predicate cannot follow a grouping expression in a step");
        TEXTS.put("S0210", "Each step can only have one grouping expression");
        TEXTS.put("S0215", "A context variable binding must precede any predicates on a step");
        TEXTS.put("S0216", "A context variable binding must precede the 'order-by' clause on a step");
        TEXTS.put("S0217", "The object representing the 'parent' cannot be derived from this expression");
        TEXTS.put("S0401", "Type parameters can only be applied to functions and arrays");
        TEXTS.put("S0402", "Choice groups containing parameterized types are not supported");
    }

    private JsonataSyntaxMessages() {}

    static String text(JException problem) {
        @Nullable String code = problem.getError();
        if ("S0213".equals(code)) {
            String value = JsonataStringifier.quoted(problem.getCurrent());
            return "The literal value " + value + " cannot be used as a step within a path expression";
        }
        return TEXTS.getOrDefault(String.valueOf(code), String.valueOf(problem.getMessage()));
    }
}
