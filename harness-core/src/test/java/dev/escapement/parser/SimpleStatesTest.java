package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleStatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Comment": "none"                                   | There should be one of the following fields: [Seconds, SecondsPath, Timestamp, TimestampPath] at /States/Only
                    "Seconds": 1, "TimestampPath": "$.t"                | There should only be one of the following fields: [Seconds, SecondsPath, Timestamp, TimestampPath] at /States/Only
                    "Seconds": -1                                       | Minimum value is 0 at /States/Only/Seconds
                    "Seconds": 100000000                                | Maximum value is 99999999 at /States/Only/Seconds
                    "Seconds": "{% 1 %}"                                | Expected value of type Integer at /States/Only/Seconds
                    "Timestamp": "2026-03-01 08:00:00Z"                 | String does not match RFC3339 timestamp at /States/Only/Timestamp
                    "Timestamp": "2026-03-01T08:00:00"                  | String does not match RFC3339 timestamp at /States/Only/Timestamp
                    "Timestamp": "{% $now() %}"                         | String does not match RFC3339 timestamp at /States/Only/Timestamp
                    "Timestamp": 1772352000                             | Expected value of type String at /States/Only/Timestamp
                    "SecondsPath": "$.a..b"                             | Value is not a Reference Path at /States/Only/SecondsPath
                    """)
    void a_wait_is_checked(String members, String refusal) {
        assertThat(Verdicts.ofState("\"Type\": \"Wait\", \"End\": true, " + members))
                .contains("SCHEMA: " + refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Comment": "none"                       | SCHEMA: There should be one of the following fields: [Seconds, Timestamp] at /States/Only
                    "Seconds": "soon"                       | SCHEMA: Expected value of type Integer at /States/Only/Seconds
                    "Seconds": "{% 1 + %}"                  | INVALID_JSONATA_EXPRESSION: Unexpected end of expression at /States/Only/Seconds
                    "Timestamp": "tomorrow"                 | SCHEMA: String does not match RFC3339 timestamp at /States/Only/Timestamp
                    "Timestamp": "{% $states.result %}"     | UNSUPPORTED_JSONATA_EXPRESSION: @ at /States/Only/Timestamp
                    """)
    void a_wait_in_jsonata_is_checked(String members, String refusal) {
        assertThat(Verdicts.ofJsonataState("\"Type\": \"Wait\", \"End\": true, " + members))
                .singleElement()
                .asString()
                .matches(java.util.regex.Pattern.quote(refusal).replace("@", "\\E.+\\Q"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Error": 7                                   | Expected value of type String at /States/Only/Error
                    "Error": "a", "ErrorPath": "$.e"             | There should only be one of the following fields: [Error, ErrorPath] at /States/Only
                    "Cause": "a", "CausePath": "$.e"             | There should only be one of the following fields: [Cause, CausePath] at /States/Only
                    "CausePath": "because"                       | The value for the field 'CausePath' must be a valid JSONPath or a valid intrinsic function call at /States/Only/CausePath
                    """)
    void a_fail_is_checked(String members, String refusal) {
        assertThat(Verdicts.ofState("\"Type\": \"Fail\", " + members)).containsExactly("SCHEMA: " + refusal);
    }

    @Test
    void a_fail_needs_no_words_and_takes_them_from_anywhere() {
        assertThat(Verdicts.ofState("\"Type\": \"Fail\"")).isEmpty();
        assertThat(Verdicts.ofState("\"Type\": \"Fail\", \"ErrorPath\": \"$$.State.Name\","
                        + " \"CausePath\": \"States.Format('{}', $why)\""))
                .isEmpty();
    }

    @Test
    void the_end_of_a_state_is_true_or_left_out() {
        assertThat(Verdicts.ofState("\"Type\": \"Pass\", \"End\": false"))
                .containsExactly("SCHEMA: The field 'End' should have one of these values: [true] at /States/Only/End");
        assertThat(Verdicts.ofState("\"Type\": \"Pass\", \"End\": \"true\""))
                .containsExactly("SCHEMA: Expected value of type Boolean at /States/Only/End");
    }

    @Test
    void the_result_of_a_pass_is_taken_as_it_is() {
        assertThat(Verdicts.ofState("\"Type\": \"Pass\", \"End\": true, \"Result\": {\"x.$\": \"not a path\"}"))
                .isEmpty();
    }
}
