package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The functions that an expression may call.
 *
 * <p>All of them take the place of the engine's own: those read the machine's clock, chance, zone and locale, take any amount of
 * time and memory, and differ here and there from JSONata 2.0.6.
 */
final class JsonataFunctions {

    private static final Map<String, JsonataFunction> FUNCTIONS = new LinkedHashMap<>();

    static {
        List.of(
                        JsonataTextFunctions.all(),
                        JsonataPatternFunctions.all(),
                        JsonataNumberFunctions.all(),
                        JsonataFormatFunctions.all(),
                        JsonataArrayFunctions.all(),
                        JsonataObjectFunctions.all(),
                        JsonataHigherFunctions.all(),
                        JsonataChanceFunctions.all(),
                        JsonataTimeFunctions.all(),
                        JsonataWorkflowFunctions.all())
                .forEach(group -> group.forEach(function -> FUNCTIONS.put(function.name(), function)));
    }

    /** The engine has it, a workflow does not. */
    private static final String FORBIDDEN = "eval";

    private JsonataFunctions() {}

    /** Whether there is a function of that name. */
    static boolean has(String name) {
        return FUNCTIONS.containsKey(name);
    }

    /** The names that are neither functions nor {@code states}. */
    static Set<String> variablesAmong(Set<String> names) {
        Set<String> variables = new LinkedHashSet<>(names);
        variables.removeIf(name -> name.equals("states") || name.equals(FORBIDDEN) || has(name));
        return Collections.unmodifiableSet(variables);
    }

    /** Gives a program the function of that name, if there is one. */
    static void assign(String name, Jsonata program) {
        JsonataFunction function = FUNCTIONS.get(name);
        if (function != null) {
            program.assign(name, function);
        } else if (name.equals(FORBIDDEN)) {
            program.assign(name, null);
        }
    }
}
