package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.definition.Definition;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                        | These fields are required: [States, StartAt] at /
                    {"States": {"A": {"Type": "Succeed"}}}                    | These fields are required: [StartAt] at /
                    {"StartAt": "A"}                                          | These fields are required: [States] at /
                    {"StartAt": 1, "States": {"A": {"Type": "Succeed"}}}      | Expected value of type String at /StartAt
                    {"StartAt": "A", "States": []}                            | Expected value of type Object at /States
                    {"StartAt": "A", "States": {"A": "Succeed"}}              | Expected value of type Object at /States/A
                    {"StartAt": "A", "States": {"A": null}}                   | Expected value of type Object at /States/A
                    """)
    void what_a_machine_must_have_is_asked_for(String machine, String refusal) {
        assertThat(Verdicts.of(machine)).containsExactly("SCHEMA: " + refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Version": "2.0"             | The field 'Version' should have one of these values: [1.0] at /Version
                    "Version": 1.0               | Expected value of type String at /Version
                    "Comment": {"text": "hi"}    | Expected value of type String at /Comment
                    "TimeoutSeconds": 0          | Minimum value is 1 at /TimeoutSeconds
                    "TimeoutSeconds": 100000000  | Maximum value is 99999999 at /TimeoutSeconds
                    "TimeoutSeconds": 1.5        | Expected value of type Integer at /TimeoutSeconds
                    "QueryLanguage": "XPath"     | The field 'QueryLanguage' should have one of these values: [JSONPath, JSONata] at /QueryLanguage
                    "Fn::Sub": "x"               | Field 'Fn::Sub' is not supported at /
                    "ProcessorConfig": {}        | Field 'ProcessorConfig' is not supported at /
                    """)
    void what_a_machine_may_have_is_checked(String member, String refusal) {
        String machine = "{" + member + ", \"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}";

        assertThat(Verdicts.of(machine)).containsExactly("SCHEMA: " + refusal);
    }

    @Test
    void a_machine_without_states_has_nothing_to_start_at() {
        assertThat(Verdicts.of("{\"StartAt\": \"A\", \"States\": {}}"))
                .containsExactly(
                        "SCHEMA: Value cannot be empty at /States",
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: A at /StartAt");
    }

    @Test
    void anything_but_an_object_is_no_machine() {
        assertThat(Verdicts.of("[1]")).containsExactly("SCHEMA: Definition must be a valid JSON object");
        assertThat(Verdicts.of(" ")).containsExactly("SCHEMA: Definition must be a valid JSON object");
    }

    @Test
    void a_definition_over_one_mebibyte_is_refused() {
        String comment = "x".repeat(1_048_577);

        assertThat(Verdicts.of("{\"Comment\": \"" + comment + "\"}"))
                .containsExactly("SCHEMA: Definition must not be larger than 1048576 bytes");
    }

    @Test
    void comment_and_timeout_are_kept() {
        String machine =
                "{\"Comment\": \"rests\", \"TimeoutSeconds\": 90, \"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}";

        Definition definition = DefinitionParser.standard()
                .parse(DefinitionSource.ofText(machine))
                .orThrow();

        assertThat(definition.comment()).isEqualTo("rests");
        assertThat(definition.timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(definition.workflow().startAt()).isEqualTo("A");
    }
}
