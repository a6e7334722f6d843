package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileDefinitionsTest {

    /** Two seconds are the promise; a loaded machine may take longer, a hanging one will. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static List<String> texts() {
        return List.of(
                "{\"StartAt\": \"A\", \"States\": {",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "\0",
                "{\"StartAt\": \"A\\u0000\", \"States\": {\"A\": 1}}",
                "{\"Comment\": \"" + "x".repeat(3_000_000) + "\"}",
                "{\"Version\": 1" + "0".repeat(500_000) + "}",
                "{\"TimeoutSeconds\": 1e999999999}",
                machine("\"Type\": \"Pass\", \"InputPath\": \"$" + "[0]".repeat(200_000) + "\""),
                machine("\"Type\": \"Pass\", \"InputPath\": \"$" + "..*".repeat(200_000) + "\""),
                machine("\"Type\": \"Pass\", \"Parameters\": {\"a.$\": \"" + "States.Array(".repeat(50_000) + "\"}"),
                machine("\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"Output\": \"{% " + "(".repeat(300_000)
                        + " %}\""),
                machine("\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"Output\": \"{% " + "-".repeat(300_000)
                        + "1 %}\""),
                machine("\"Type\": \"Choice\", \"Choices\": [" + "{\"Not\": ".repeat(900) + "1" + "}".repeat(900)
                        + "]"),
                machine("\"Type\": \"Pass\", \"Parameters\": " + "{\"a\": ".repeat(900) + "{\"b.$\": 1}"
                        + "}".repeat(900)),
                manyStates("\"Type\": \"Pass\"", 20_000),
                manyStates("\"Type\": \"Nothing\"", 20_000),
                manyStates("\"Type\": \"Pass\", \"Next\": \"S0\"", 20_000));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("texts")
    void whatever_comes_is_refused_in_time(String text) {
        ParsedDefinition parsed = Assertions.assertTimeoutPreemptively(
                PATIENCE, () -> DefinitionParser.standard().parse(DefinitionSource.ofText(text)));

        assertThat(parsed.definition()).isNull();
        assertThat(parsed.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void an_endless_sum_is_compiled_in_time_and_left_to_fail_when_it_runs() {
        String text = machine("\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"Output\": \"{% "
                + "1+".repeat(300_000) + "1 %}\"");

        ParsedDefinition parsed = Assertions.assertTimeoutPreemptively(
                PATIENCE, () -> DefinitionParser.standard().parse(DefinitionSource.ofText(text)));

        assertThat(parsed.problems()).isEmpty();
    }

    @Test
    void a_large_sound_definition_is_compiled() {
        StringBuilder states = new StringBuilder("\"S0\": {\"Type\": \"Succeed\"}");
        for (int i = 1; i < 10_000; i++) {
            states.append(", \"S")
                    .append(i)
                    .append("\": {\"Type\": \"Pass\", \"Next\": \"S")
                    .append(i - 1)
                    .append("\"}");
        }

        ParsedDefinition parsed = DefinitionParser.standard()
                .parse(DefinitionSource.ofText("{\"StartAt\": \"S9999\", \"States\": {" + states + "}}"));

        assertThat(parsed.orThrow().workflow().states()).hasSize(10_000);
    }

    private static String machine(String members) {
        return "{\"StartAt\": \"Only\", \"States\": {\"Only\": {" + members + ", \"End\": true}}}";
    }

    private static String manyStates(String members, int count) {
        StringBuilder states = new StringBuilder("\"S0\": {\"Type\": \"Succeed\"}");
        for (int i = 1; i < count; i++) {
            states.append(", \"S").append(i).append("\": {").append(members).append('}');
        }
        return "{\"StartAt\": \"S0\", \"States\": {" + states + "}}";
    }
}
