package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Budgets as they are kept: a scenario per line and sorted, so that changes are seen and merge. */
final class BudgetText {

    private BudgetText() {}

    static String of(JsonNode budgets) {
        return sorted(budgets).entrySet().stream()
                .map(machine -> name(machine.getKey()) + machine(machine.getValue()))
                .collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    private static String machine(JsonNode scenarios) {
        return sorted(scenarios).entrySet().stream()
                .map(scenario -> name(scenario.getKey()) + Json.write(scenario.getValue()))
                .collect(Collectors.joining(",\n    ", "{\n    ", "\n  }"));
    }

    private static Map<String, JsonNode> sorted(JsonNode object) {
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(each -> members.put(each.getKey(), each.getValue()));
        return members;
    }

    private static String name(String text) {
        return Json.write(Json.text(text)) + ": ";
    }
}
