package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariableReferencesTest {

    @Test
    void every_field_of_a_jsonpath_state_counts() {
        Map<String, List<String>> references = references(ManyDefinitions.ORDER);

        assertThat(references)
                .containsOnly(
                        Map.entry("Review", List.of("limit")),
                        Map.entry("Tape", List.of("paid")),
                        Map.entry("Reject", List.of("reason")));
    }

    @Test
    void every_field_of_a_jsonata_state_counts() {
        Map<String, List<String>> references = references(ManyDefinitions.REFUND);

        assertThat(references).containsOnly(Map.entry("Rest", List.of("row")), Map.entry("B", List.of("why")));
    }

    @Test
    void rules_catchers_and_templates_count_for_their_state_and_names_are_sorted() {
        Map<String, List<String>> references = references("""
                {"StartAt": "Route", "States": {
                  "Route": {"Type": "Choice", "Default": "Call", "Assign": {"a.$": "$z"}, "OutputPath": "$y.out", "Choices": [
                    {"Not": {"Variable": "$m[0]", "StringEqualsPath": "$b"}, "Assign": {"c.$": "States.Array($k, $b)"}, "Next": "Call"}]},
                  "Call": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "TimeoutSecondsPath": "$t",
                    "Parameters": {"deep": [{"x.$": "$d.e"}], "plain": "$not"},
                    "Catch": [{"ErrorEquals": ["States.ALL"], "Assign": {"q.$": "$c"}, "Next": "End"}], "Next": "End"},
                  "End": {"Type": "Succeed"}}}
                """);

        assertThat(references)
                .containsExactly(
                        Map.entry("Route", List.of("b", "k", "m", "y", "z")),
                        Map.entry("Call", List.of("c", "d", "t")));
    }

    private static Map<String, List<String>> references(String definition) {
        return VariableReferences.of(DefinitionParser.standard()
                .parse(DefinitionSource.ofText(definition))
                .orThrow());
    }
}
