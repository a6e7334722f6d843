package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The functions that an expression may call, where they differ from the engine's own. */
final class JsonataFunctions {

    private static final List<String> ENGINE = List.of(
            "sum",
            "count",
            "max",
            "min",
            "average",
            "string",
            "substring",
            "substringBefore",
            "substringAfter",
            "lowercase",
            "uppercase",
            "length",
            "trim",
            "pad",
            "match",
            "contains",
            "replace",
            "split",
            "join",
            "formatNumber",
            "formatBase",
            "formatInteger",
            "parseInteger",
            "number",
            "floor",
            "ceil",
            "round",
            "abs",
            "sqrt",
            "power",
            "random",
            "boolean",
            "not",
            "map",
            "zip",
            "filter",
            "single",
            "reduce",
            "sift",
            "keys",
            "lookup",
            "append",
            "exists",
            "spread",
            "merge",
            "reverse",
            "each",
            "error",
            "assert",
            "type",
            "sort",
            "shuffle",
            "distinct",
            "base64encode",
            "base64decode",
            "encodeUrlComponent",
            "encodeUrl",
            "decodeUrlComponent",
            "decodeUrl",
            "toMillis",
            "fromMillis",
            "clone",
            "now",
            "millis");

    private JsonataFunctions() {}

    /** Whether there is a function of that name. */
    static boolean has(String name) {
        return ENGINE.contains(name);
    }

    /** The names that are neither functions nor {@code states}. */
    static Set<String> variablesAmong(Set<String> names) {
        Set<String> variables = new LinkedHashSet<>(names);
        variables.removeIf(name -> name.equals("states") || name.equals("eval") || has(name));
        return Collections.unmodifiableSet(variables);
    }

    /** Gives a program the function, if it is one of ours; takes it away if a workflow does not have it. */
    static void bind(String name, Jsonata program) {
        if (name.equals("eval")) {
            program.assign(name, null);
        }
    }
}
