package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.definition.Retrier;
import dev.escapement.definition.TaskState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedStatesTest {

    private static final String TASK =
            "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::sqs:sendMessage\", \"End\": true, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                        | These fields are required: [ErrorEquals] at @
                    {"ErrorEquals": []}                                       | Value cannot be empty at @/ErrorEquals
                    {"ErrorEquals": "Busy"}                                   | Expected value of type Array at @/ErrorEquals
                    {"ErrorEquals": [1]}                                      | Expected value of type String at @/ErrorEquals[0]
                    {"ErrorEquals": ["Busy", "States.ALL"]}                   | States.ALL must appear alone and at end of list at @/ErrorEquals[1]
                    {"ErrorEquals": ["a"], "IntervalSeconds": 0}              | Minimum value is 1 at @/IntervalSeconds
                    {"ErrorEquals": ["a"], "IntervalSeconds": "1"}            | Expected value of type Integer at @/IntervalSeconds
                    {"ErrorEquals": ["a"], "MaxAttempts": -1}                 | Minimum value is 0 at @/MaxAttempts
                    {"ErrorEquals": ["a"], "MaxAttempts": 100000000}          | Maximum value is 99999999 at @/MaxAttempts
                    {"ErrorEquals": ["a"], "BackoffRate": 0.9}                | Minimum value is 1.0 at @/BackoffRate
                    {"ErrorEquals": ["a"], "BackoffRate": true}               | Expected value of type Number at @/BackoffRate
                    {"ErrorEquals": ["a"], "MaxDelaySeconds": 31622401}       | Maximum value is 31622400 at @/MaxDelaySeconds
                    {"ErrorEquals": ["a"], "JitterStrategy": "SOME"}          | The field 'JitterStrategy' should have one of these values: [FULL, NONE] at @/JitterStrategy
                    {"ErrorEquals": ["a"], "Next": "Only"}                    | Field 'Next' is not supported at @
                    """)
    void a_retrier_is_checked(String retrier, String refusal) {
        assertThat(Verdicts.ofState(TASK + "\"Retry\": [" + retrier + "]"))
                .containsExactly("SCHEMA: " + refusal.replace("@", "/States/Only/Retry[0]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"Next": "Only"}                                          | These fields are required: [ErrorEquals] at @
                    {"ErrorEquals": ["a"]}                                    | These fields are required: [Next] at @
                    {"ErrorEquals": ["a"], "Next": 1}                         | Expected value of type String at @/Next
                    {"ErrorEquals": ["a"], "Next": "Only", "ResultPath": "x"} | Value is not a Reference Path: Reference path didn't start with '$' at @/ResultPath
                    {"ErrorEquals": ["a"], "Next": "Only", "ResultPath": "$$.x"} | Value is not a Reference Path at @/ResultPath
                    {"ErrorEquals": ["a"], "Next": "Only", "ResultPath": "$.x[*]"} | Value is not a Reference Path at @/ResultPath
                    {"ErrorEquals": ["a"], "Next": "Only", "MaxAttempts": 1}  | Field 'MaxAttempts' is not supported at @
                    {"ErrorEquals": ["a"], "Next": "Only", "Output": 1}       | The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at @
                    """)
    void a_catcher_is_checked(String catcher, String refusal) {
        assertThat(Verdicts.ofState(TASK + "\"Catch\": [" + catcher + "]"))
                .containsExactly("SCHEMA: " + refusal.replace("@", "/States/Only/Catch[0]"));
    }

    @Test
    void states_all_belongs_into_the_last_of_its_siblings() {
        assertThat(Verdicts.ofState(
                        TASK + "\"Retry\": [{\"ErrorEquals\": [\"States.ALL\"]}, {\"ErrorEquals\": [\"Busy\"]}]"))
                .containsExactly(
                        "SCHEMA: States.ALL must appear alone and at end of list at /States/Only/Retry[0]/ErrorEquals[0]");
    }

    @Test
    void empty_lists_of_retriers_and_catchers_are_fine() {
        assertThat(Verdicts.ofState(TASK + "\"Retry\": [], \"Catch\": []")).isEmpty();
    }

    @Test
    void a_retrier_has_the_defaults_of_the_language() {
        TaskState task = (TaskState) DefinitionParser.standard()
                .parseState(DefinitionSource.ofText("{" + TASK + "\"Retry\": [{\"ErrorEquals\": [\"Busy\"]}]}"))
                .orThrow();

        assertThat(task.retriers())
                .containsExactly(new Retrier(List.of("Busy"), Duration.ofSeconds(1), 3, 2.0, null, false));
    }
}
