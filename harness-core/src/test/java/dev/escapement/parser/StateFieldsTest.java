package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateFieldsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "Type": "Pass", "End": true, "Catch": []                            | Catch
                    "Type": "Pass", "End": true, "TimeoutSeconds": 5                    | TimeoutSeconds
                    "Type": "Pass", "End": true, "ResultSelector": {}                   | ResultSelector
                    "Type": "Wait", "Seconds": 1, "End": true, "ResultPath": "$.a"      | ResultPath
                    "Type": "Wait", "Seconds": 1, "End": true, "Retry": []              | Retry
                    "Type": "Succeed", "End": true                                      | End
                    "Type": "Succeed", "Assign": {"a": 1}                               | Assign
                    "Type": "Succeed", "Result": 1                                      | Result
                    "Type": "Fail", "InputPath": "$.a"                                  | InputPath
                    "Type": "Fail", "Next": "Only"                                      | Next
                    "Type": "Fail", "Seconds": 1                                        | Seconds
                    "Type": "Pass", "End": true, "next": "Only"                         | next
                    """)
    void a_field_that_the_type_does_not_have_is_refused(String members, String field) {
        assertThat(Verdicts.ofState(members))
                .contains("SCHEMA: Field '" + field + "' is not supported at /States/Only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "Type": "Pass", "End": true, "Output": 1                             | Output
                    "Type": "Parallel", "End": true, "Branches": [], "Arguments": {}     | Arguments
                    "Type": "Map", "End": true, "Items": []                              | Items
                    """)
    void a_field_of_jsonata_is_refused_in_a_jsonpath_state(String members, String field) {
        assertThat(Verdicts.ofState(members))
                .contains("SCHEMA: The QueryLanguage is set to 'JSONPath', but field '" + field
                        + "' is only supported for the 'JSONata' QueryLanguage at /States/Only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "Type": "Pass", "End": true, "InputPath": "$.a"                      | InputPath
                    "Type": "Pass", "End": true, "ResultPath": "$.a"                     | ResultPath
                    "Type": "Wait", "End": true, "SecondsPath": "$.a"                    | SecondsPath
                    "Type": "Fail", "CausePath": "$.a"                                   | CausePath
                    "Type": "Map", "End": true, "MaxConcurrencyPath": "$.a"              | MaxConcurrencyPath
                    """)
    void a_field_of_jsonpath_is_refused_in_a_jsonata_state(String members, String field) {
        assertThat(Verdicts.ofJsonataState(members))
                .contains("SCHEMA: The QueryLanguage is set to 'JSONata', but field '" + field
                        + "' is only supported for the 'JSONPath' QueryLanguage at /States/Only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"End\": true", "\"Type\": \"Loop\", \"End\": true"})
    void a_state_needs_one_of_eight_types(String members) {
        String verdict = Verdicts.ofState(members).get(0);

        assertThat(verdict)
                .isIn(
                        "SCHEMA: These fields are required: [Type] at /States/Only",
                        "SCHEMA: The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice,"
                                + " Parallel, Map] at /States/Only/Type");
    }

    @Test
    void a_jsonata_machine_has_no_jsonpath_states() {
        assertThat(Verdicts.ofJsonataState("\"Type\": \"Succeed\", \"QueryLanguage\": \"JSONPath\""))
                .containsExactly(
                        "SCHEMA: 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"
                                + " at /States/Only");
    }

    @Test
    void a_jsonpath_machine_may_have_jsonata_states() {
        assertThat(Verdicts.ofState("\"Type\": \"Succeed\", \"QueryLanguage\": \"JSONata\", \"Output\": \"{% 1 %}\""))
                .isEmpty();
    }

    @Test
    void the_language_of_a_map_does_not_reach_the_states_in_it() {
        String members = """
                "Type": "Map", "QueryLanguage": "JSONata", "End": true, "ItemProcessor": {
                  "StartAt": "Inner", "States": {"Inner": {"Type": "Pass", "Output": 1, "End": true}}}
                """;

        assertThat(Verdicts.ofState(members))
                .containsExactly(
                        "SCHEMA: The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the"
                                + " 'JSONata' QueryLanguage at /States/Only/ItemProcessor/States/Inner");
    }

    @Test
    void a_processor_has_no_language_of_its_own() {
        String members = """
                "Type": "Map", "End": true, "ItemProcessor": {"QueryLanguage": "JSONata",
                  "StartAt": "Inner", "States": {"Inner": {"Type": "Succeed"}}}
                """;

        assertThat(Verdicts.ofState(members))
                .containsExactly("SCHEMA: Field 'QueryLanguage' is not supported at /States/Only/ItemProcessor");
    }

    @Test
    void an_unknown_language_counts_as_jsonata_in_what_follows() {
        assertThat(Verdicts.ofState("\"Type\": \"Succeed\", \"QueryLanguage\": \"jsonata\", \"InputPath\": \"$\""))
                .containsExactly(
                        "SCHEMA: The field 'QueryLanguage' should have one of these values: [JSONPath, JSONata]"
                                + " at /States/Only/QueryLanguage",
                        "SCHEMA: The QueryLanguage is set to 'JSONata', but field 'InputPath' is only supported for the"
                                + " 'JSONPath' QueryLanguage at /States/Only");
    }
}
