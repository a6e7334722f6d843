package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionProblemsTest {

    @Test
    void a_problem_deep_in_a_jsonata_value_is_found_by_the_service_s_words_and_by_the_caret() {
        String state = """
                {"Type": "Pass", "QueryLanguage": "JSONata", "End": true,
                 "Output": {"list": [0, {"a/b~c": "{% $sum([1, 2) %}"}]}}
                """;

        assertThat(problemOf(state)).hasToString("""
                        INVALID_JSONATA_EXPRESSION: Expected "]", got ")"
                          at /States/StateName/Output/list[1]/a/b~c (line 2, column 49)
                             "Output": {"list": [0, {"a/b~c": "{% $sum([1, 2) %}"}]}}
                                                                            ^^^^^""");
    }

    @Test
    void a_problem_deep_in_a_variable_is_found_too() {
        String state = """
                {"Type": "Pass", "QueryLanguage": "JSONata", "End": true, "Assign": {"x": [["{% $$ %}"]]}}
                """;

        assertThat(problemOf(state).location()).isEqualTo("/States/StateName/Assign/x[0][0]");
    }

    @Test
    void the_caret_stands_on_the_character_that_is_wrong_in_a_yaml_definition_as_well() {
        String state = """
                Type: Pass
                QueryLanguage: JSONata
                End: true
                Output: '{% $count(items) %}'
                """;

        assertThat(problemOf(state)).hasToString("""
                        UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'items' at the top level is not supported.
                          at /States/StateName/Output (line 4, column 20)
                            Output: '{% $count(items) %}'
                                               ^^^^^^^^^^""");
    }

    private static DefinitionProblem problemOf(String state) {
        return DefinitionParser.standard()
                .parseState(DefinitionSource.ofText(state))
                .problems()
                .get(0);
    }
}
