package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongTypesTest {

    /** Fields that take any JSON. */
    private static final Set<String> FREE = Set.of("Result");

    static List<Spoilt> everyFieldOfOneDefinition() {
        List<Spoilt> all = new ArrayList<>();
        JsonNode states = Json.parse(ManyDefinitions.ORDER).get("States");
        for (Map.Entry<String, JsonNode> state : states.properties()) {
            for (Map.Entry<String, JsonNode> field : state.getValue().properties()) {
                if (!FREE.contains(field.getKey())) {
                    all.add(new Spoilt(state.getKey(), field.getKey()));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyFieldOfOneDefinition")
    void a_field_with_a_value_of_another_type_is_told_at_its_place(Spoilt spoilt) {
        for (JsonNode other : List.of(
                Json.bool(true), Json.number(0.5), Json.parse("[[1]]"), Json.parse("{\"of\": {\"another\": []}}"))) {
            JsonNode definition = spoilt.with(other);
            if (definition.equals(Json.parse(ManyDefinitions.ORDER)) || spoilt.takes(other)) {
                continue;
            }

            ParsedDefinition parsed =
                    DefinitionParser.standard().parse(DefinitionSource.ofText(Json.write(definition)));

            assertThat(parsed.problems())
                    .as(spoilt + " " + other)
                    .anySatisfy(problem ->
                            assertThat(problem.location()).startsWith("/States/" + spoilt.state + "/" + spoilt.field));
        }
    }

    /** A field of a state, with something else in it. */
    record Spoilt(String state, String field) {

        JsonNode with(JsonNode value) {
            JsonNode definition = Json.parse(ManyDefinitions.ORDER);
            JsonNode states = definition.get("States");
            return Json.with(
                    definition, "States", Json.with(states, state, Json.with(states.get(state), field, value)));
        }

        /** Templates take any object, an end may be true, and a fraction is a percentage. */
        boolean takes(JsonNode value) {
            boolean template = Set.of("Parameters", "ResultSelector", "ItemSelector", "Assign")
                    .contains(field);
            return (template && value.isObject())
                    || (field.equals("End") && value.isBoolean())
                    || (field.equals("ToleratedFailurePercentage") && value.isNumber());
        }
    }
}
