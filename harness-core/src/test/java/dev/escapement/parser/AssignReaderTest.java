package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "states": 1        | The variable name 'states' is reserved
                    "x.y": 1           | The variable name 'x.y' is not valid
                    "1st": 1           | The variable name '1st' is not valid
                    "": 1              | The variable name '' is not valid
                    "a b.$": "$.a"     | The variable name 'a b' is not valid
                    """)
    void names_of_variables_are_checked(String assign, String refusal) {
        String key = assign.substring(1, assign.indexOf("\":"));

        assertThat(Verdicts.ofState("\"Type\": \"Pass\", \"End\": true, \"Assign\": {" + assign + "}"))
                .containsExactly("SCHEMA: " + refusal + " at /States/Only/Assign/" + key);
    }

    @Test
    void a_name_has_at_most_80_characters() {
        String name = "v".repeat(81);

        assertThat(Verdicts.ofState("\"Type\": \"Pass\", \"End\": true, \"Assign\": {\"" + name + "\": 1}"))
                .containsExactly("SCHEMA: The variable name '" + name
                        + "' exceeds 80 characters at /States/Only/Assign/" + name);
    }

    @Test
    void names_may_be_of_any_script() {
        assertThat(Verdicts.ofState(
                        "\"Type\": \"Pass\", \"End\": true, \"Assign\": {\"größe\": 1, \"数\": 2, \"_x1\": 3}"))
                .isEmpty();
    }

    @Test
    void what_an_outer_scope_assigns_anywhere_no_inner_one_may() {
        String machine = """
                {"StartAt": "Each", "States": {
                  "Each": {"Type": "Map", "Next": "After", "ItemProcessor": {"StartAt": "In", "States": {
                    "In": {"Type": "Pass", "Assign": {"total.$": "$.n", "mine": 1}, "End": true}}}},
                  "After": {"Type": "Choice", "Default": "End", "Choices": [
                    {"Variable": "$.x", "IsNull": true, "Assign": {"total": 0}, "Next": "End"}]},
                  "End": {"Type": "Succeed"}}}
                """;

        assertThat(Verdicts.of(machine))
                .containsExactly("SCHEMA: The variable 'total' is already assigned in an outer scope"
                        + " at /States/Each/ItemProcessor/States/In/Assign/total.$");
    }

    @Test
    void sibling_branches_have_scopes_of_their_own() {
        String members = """
                "Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "L", "States": {"L": {"Type": "Pass", "Assign": {"x": 1}, "End": true}}},
                  {"StartAt": "R", "States": {"R": {"Type": "Pass", "Assign": {"x": 2}, "End": true}}}]
                """;

        assertThat(Verdicts.ofState(members)).isEmpty();
    }

    @Test
    void executions_of_a_distributed_map_do_not_see_the_variables_around_it() {
        String members = """
                "Type": "Map", "End": true, "Assign": {"x": 0}, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "In", "States": {"In": {"Type": "Pass", "Assign": {"x": 1}, "End": true}}}
                """;

        assertThat(Verdicts.ofState(members)).isEmpty();
    }

    @Test
    void the_scope_around_a_catcher_is_that_of_its_state() {
        String members = """
                "Type": "Parallel", "End": true, "Catch": [
                  {"ErrorEquals": ["States.ALL"], "Assign": {"why.$": "$.Cause"}, "Next": "Only"}],
                "Branches": [{"StartAt": "In", "States": {"In": {"Type": "Pass", "Assign": {"why": 1}, "End": true}}}]
                """;

        assertThat(Verdicts.ofState(members))
                .containsExactly("SCHEMA: The variable 'why' is already assigned in an outer scope"
                        + " at /States/Only/Branches[0]/States/In/Assign/why");
    }
}
