package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceReaderTest {

    private static final String RULE = "/States/Only/Choices[0]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"Variable": "$.a", "IsNull": true}                                        | These fields are required: [Next] at @
                    {"Variable": "$.a", "IsNull": true, "Next": 3}                             | Expected value of type String at @/Next
                    {"Variable": "$.a", "IsNull": 1, "Next": "Only"}                           | Expected value of type Boolean at @/IsNull
                    {"Variable": "total", "IsNull": true, "Next": "Only"}                      | Value is not a Reference Path: Reference path didn't start with '$' at @/Variable
                    {"Variable": "$.a[*].b", "IsNull": true, "Next": "Only"}                   | Value is not a Reference Path at @/Variable
                    {"Variable": "$.a", "StringEqualsPath": "$.b[?(@.c)]", "Next": "Only"}     | Value is not a Reference Path at @/StringEqualsPath
                    {"Variable": "$.a", "StringEquals": 1, "Next": "Only"}                     | Expected value of type String at @/StringEquals
                    {"Variable": "$.a", "NumericEquals": "1", "Next": "Only"}                  | Expected value of type Number at @/NumericEquals
                    {"Variable": "$.a", "TimestampEquals": "noon", "Next": "Only"}             | String does not match RFC3339 timestamp at @/TimestampEquals
                    {"Variable": "$.a", "IsNull": true, "Next": "Only", "Wherever": 1}         | Field 'Wherever' is not supported at @
                    {"Variable": "$.a", "IsNull": true, "Next": "Only", "Output": 1}           | The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at @
                    {"Variable": "$.a", "IsNull": true, "IsString": true, "Next": "Only"}      | There should only be one of the following fields: [IsNull, IsString] at @
                    {"And": [], "Next": "Only"}                                                | Value cannot be empty at @/And
                    {"Not": {"Variable": "$.a", "IsNull": true, "Next": "Only"}, "Next": "Only"} | Field 'Next' is not supported at @/Not
                    {"Or": [{"Variable": "$.a", "IsNull": 1}], "Next": "Only"}                 | Expected value of type Boolean at @/Or[0]/IsNull
                    {"Variable": "$.a", "IsNull": true, "Next": "Only", "Assign": []}          | Expected value of type Object at @/Assign
                    """)
    void a_rule_is_checked(String rule, String refusal) {
        assertThat(Verdicts.ofState("\"Type\": \"Choice\", \"Default\": \"Only\", \"Choices\": [" + rule + "]"))
                .filteredOn(verdict -> !verdict.startsWith("MISSING_END_STATE"))
                .containsExactly("SCHEMA: " + refusal.replace("@", RULE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"Condition": true}                                        | SCHEMA: These fields are required: [Next] at @
                    {"Next": "Only"}                                           | SCHEMA: These fields are required: [Condition] at @
                    {"Condition": "{% 1 = %}", "Next": "Only"}                 | INVALID_JSONATA_EXPRESSION: Unexpected end of expression at @/Condition
                    {"Condition": true, "Next": "Only", "Variable": "$.a"}     | SCHEMA: The QueryLanguage is set to 'JSONata', but field 'Variable' is only supported for the 'JSONPath' QueryLanguage at @
                    {"Condition": true, "Next": "Only", "Whatever": 1}         | SCHEMA: Field 'Whatever' is not supported at @
                    {"Condition": true, "Next": "Only", "Output": {"v": "{% name %}"}} | UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'name' at the top level is not supported. at @/Output/v
                    """)
    void a_rule_in_jsonata_is_checked(String rule, String refusal) {
        assertThat(Verdicts.ofJsonataState("\"Type\": \"Choice\", \"Default\": \"Only\", \"Choices\": [" + rule + "]"))
                .filteredOn(verdict -> !verdict.startsWith("MISSING_END_STATE"))
                .containsExactly(refusal.replace("@", RULE));
    }

    @Test
    void a_choice_needs_rules() {
        assertThat(Verdicts.ofState("\"Type\": \"Choice\", \"Default\": \"Only\""))
                .contains("SCHEMA: These fields are required: [Choices] at /States/Only");
        assertThat(Verdicts.ofState("\"Type\": \"Choice\", \"Default\": \"Only\", \"Choices\": []"))
                .contains("SCHEMA: Value cannot be empty at /States/Only/Choices");
        assertThat(Verdicts.ofState("\"Type\": \"Choice\", \"Default\": \"Only\", \"Choices\": [5]"))
                .contains("SCHEMA: Expected value of type Object at /States/Only/Choices[0]");
    }
}
