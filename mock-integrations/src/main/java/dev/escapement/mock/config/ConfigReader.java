package dev.escapement.mock.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.services.NearestNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a mock configuration file and tells everything that is wrong with it at once. */
final class ConfigReader {

    private static final String MACHINES = "StateMachines";
    private static final String RESPONSES = "MockedResponses";
    private static final String CASES = "TestCases";
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    private final String source;
    private final Places places;
    private final List<String> problems = new ArrayList<>();

    private ConfigReader(String source, Places places) {
        this.source = source;
        this.places = places;
    }

    static MockConfigFile read(String source, String text) {
        JsonNode root;
        try {
            root = Json.parse(text);
        } catch (JsonSyntaxException trouble) {
            throw new MockConfigException(source + " is no JSON: " + trouble.getMessage());
        }
        return new ConfigReader(source, Places.in(text)).file(root);
    }

    private MockConfigFile file(JsonNode root) {
        places.repeated().forEach(pointer -> problem(pointer, "is there twice"));
        if (isObject(root, "", "the file")) {
            only(root, "", List.of(MACHINES, RESPONSES));
        }
        if (root.isObject() && !root.has(MACHINES)) {
            problem("", "'" + MACHINES + "' is missing");
        }
        Map<String, Map<String, Map<String, String>>> machines = machines(root.path(MACHINES));
        Map<String, MockedResponse> responses = responses(root.path(RESPONSES));
        if (!problems.isEmpty()) {
            throw new MockConfigException(source + " is no mock configuration:\n  " + String.join("\n  ", problems));
        }
        return new MockConfigFile(source, places, machines, responses);
    }

    private Map<String, Map<String, Map<String, String>>> machines(JsonNode machines) {
        Map<String, Map<String, Map<String, String>>> byName = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> machine : members(machines, Places.pointer(MACHINES))) {
            String pointer = Places.pointer(MACHINES, machine.getKey());
            if (isObject(machine.getValue(), pointer, "a state machine")) {
                only(machine.getValue(), pointer, List.of(CASES));
                byName.put(machine.getKey(), cases(machine.getValue().path(CASES), pointer + "/" + CASES));
            }
        }
        return byName;
    }

    private Map<String, Map<String, String>> cases(JsonNode cases, String pointer) {
        Map<String, Map<String, String>> byName = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : members(cases, pointer)) {
            Map<String, String> states = new LinkedHashMap<>();
            String place = pointer + Places.pointer(each.getKey());
            for (Map.Entry<String, JsonNode> state : members(each.getValue(), place)) {
                if (state.getValue().isTextual()) {
                    states.put(state.getKey(), state.getValue().textValue());
                } else {
                    problem(place + Places.pointer(state.getKey()), "must be the name of a mocked response, a string");
                }
            }
            byName.put(each.getKey(), states);
        }
        return byName;
    }

    private Map<String, MockedResponse> responses(JsonNode responses) {
        Map<String, MockedResponse> byName = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> response : members(responses, Places.pointer(RESPONSES))) {
            String pointer = Places.pointer(RESPONSES, response.getKey());
            List<MockedResponse.Entry> entries = new ArrayList<>();
            for (Map.Entry<String, JsonNode> entry : members(response.getValue(), pointer)) {
                MockedResponse.Entry read = entry(entry.getKey(), entry.getValue(), pointer + "/" + entry.getKey());
                if (read != null) {
                    entries.add(read);
                }
            }
            entries.sort(Comparator.comparingInt(MockedResponse.Entry::from));
            checkOverlaps(entries, pointer);
            byName.put(response.getKey(), new MockedResponse(response.getKey(), List.copyOf(entries)));
        }
        return byName;
    }

    private MockedResponse.@Nullable Entry entry(String key, JsonNode answer, String pointer) {
        Matcher numbers = NUMBERS.matcher(key);
        if (!numbers.matches()) {
            problem(pointer, "must be the number of a call such as 0, or a range such as 1-2");
            return null;
        }
        int from = Integer.parseInt(numbers.group(1));
        int to = numbers.group(2) == null ? from : Integer.parseInt(numbers.group(2));
        if (to < from) {
            problem(pointer, "is a range that ends before it begins");
        }
        TaskOutcome outcome = outcome(answer, pointer);
        return outcome == null ? null : new MockedResponse.Entry(key, from, to, outcome);
    }

    private @Nullable TaskOutcome outcome(JsonNode answer, String pointer) {
        if (!isObject(answer, pointer, "an answer")) {
            return null;
        }
        only(answer, pointer, List.of("Return", "Throw"));
        if (answer.has("Return") == answer.has("Throw")) {
            problem(pointer, "must have either 'Return' or 'Throw'" + (answer.has("Return") ? ", not both" : ""));
            return null;
        }
        return answer.has("Return")
                ? new TaskOutcome.Succeeded(answer.path("Return"))
                : failure(answer.path("Throw"), pointer + "/Throw");
    }

    private @Nullable TaskOutcome failure(JsonNode thrown, String pointer) {
        if (!isObject(thrown, pointer, "an error")) {
            return null;
        }
        only(thrown, pointer, List.of("Error", "Cause"));
        for (String member : List.of("Error", "Cause")) {
            if (!thrown.path(member).isTextual()) {
                problem(pointer, "must have a string '" + member + "'");
            }
        }
        return new TaskOutcome.Failed(
                thrown.path("Error").asText(), thrown.path("Cause").asText());
    }

    private void checkOverlaps(List<MockedResponse.Entry> sorted, String pointer) {
        for (int i = 1; i < sorted.size(); i++) {
            MockedResponse.Entry before = sorted.get(i - 1);
            MockedResponse.Entry after = sorted.get(i);
            if (after.from() <= before.to()) {
                problem(
                        pointer + "/" + after.key(),
                        "speaks of call " + after.from() + ", and so does " + before.key());
            }
        }
    }

    private List<Map.Entry<String, JsonNode>> members(JsonNode object, String pointer) {
        if (object.isMissingNode() || !isObject(object, pointer, "it")) {
            return List.of();
        }
        return List.copyOf(object.properties());
    }

    private boolean isObject(JsonNode value, String pointer, String what) {
        if (!value.isObject()) {
            problem(pointer, (what.equals("it") ? "" : "is " + what + " and ") + "must be an object");
        }
        return value.isObject();
    }

    private void only(JsonNode object, String pointer, List<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(pointer + Places.pointer(name), "is not known here" + NearestNames.hint(name, known));
            }
        });
    }

    private void problem(String pointer, String words) {
        problems.add((pointer.isEmpty() ? "" : pointer + " ") + words + ": " + places.show(pointer));
    }
}
