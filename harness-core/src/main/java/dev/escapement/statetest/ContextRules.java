package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a context object that comes with a request may hold (asl-reference 9.5; the words for other types by analogy). */
final class ContextRules {

    private static final List<Field> FIELDS = List.of(
            Field.text("Execution.Id"),
            new Field("Execution.Input", "JSON", value -> true),
            Field.text("Execution.Name"),
            Field.text("Execution.RoleArn"),
            Field.text("Execution.StartTime"),
            Field.number("Execution.RedriveCount"),
            Field.text("Execution.RedriveTime"),
            Field.text("State.Name"),
            Field.text("State.EnteredTime"),
            Field.number("State.RetryCount"),
            Field.text("StateMachine.Id"),
            Field.text("StateMachine.Name"),
            Field.text("Task.Token"));

    private ContextRules() {}

    /** The context object, if it may be one for the state. */
    static JsonNode read(String text, State state) {
        JsonNode context = parsed(text);
        for (Map.Entry<String, JsonNode> section : context.properties()) {
            checkSection(section.getKey(), section.getValue(), state);
        }
        return context;
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode context = Json.parse(text);
            if (context.isObject()) {
                return context;
            }
        } catch (JsonSyntaxException problem) {
            throw refusal("not valid JSON: " + problem.getMessage());
        }
        throw refusal("must be a JSON object");
    }

    private static void checkSection(String name, JsonNode section, State state) {
        if (name.equals("Map")) {
            throw refusal("'Map' field is not supported when mocking a Context object");
        }
        if (name.equals("Task") && !(state instanceof TaskState task && task.hasToken())) {
            throw refusal("Context object contains 'Task' when state is not a Task state with a '.sync' or "
                    + "'.waitForTaskToken' service integration pattern");
        }
        if (FIELDS.stream().noneMatch(field -> field.path().startsWith(name + "."))) {
            throw refusal("Field '" + name + "' is not allowed");
        }
        if (!section.isObject()) {
            throw refusal(name + " must be an object");
        }
        section.properties().forEach(member -> checkField(name + "." + member.getKey(), member.getValue()));
    }

    private static void checkField(String path, JsonNode value) {
        Field field = FIELDS.stream()
                .filter(known -> known.path().equals(path))
                .findFirst()
                .orElseThrow(() -> refusal("Field '" + path + "' is not allowed"));
        if (!field.fits().test(value)) {
            throw refusal(path + " must be " + field.type());
        }
    }

    private static StateTestRefusedException refusal(String words) {
        return StateTestRefusedException.validation("Invalid Context object provided: " + words);
    }

    private record Field(String path, String type, Predicate<JsonNode> fits) {

        static Field text(String path) {
            return new Field(path, "a string", JsonNode::isTextual);
        }

        static Field number(String path) {
            return new Field(path, "a number", JsonNode::isNumber);
        }
    }
}
