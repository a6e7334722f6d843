package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The variables that the states of a container assign, without those that containers inside it assign (asl-reference 1.5). */
final class AssignedNames {

    private AssignedNames() {}

    static Set<String> in(JsonNode states) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode state : states) {
            collect(state, names);
            state.path("Choices").forEach(rule -> collect(rule, names));
            state.path("Catch").forEach(catcher -> collect(catcher, names));
        }
        return names;
    }

    private static void collect(JsonNode owner, Set<String> names) {
        owner.path("Assign").fieldNames().forEachRemaining(key -> names.add(bare(key)));
    }

    /** The variable that a key of a JSONPath {@code Assign} stands for. */
    static String bare(String key) {
        return key.endsWith(".$") ? key.substring(0, key.length() - 2) : key;
    }
}
