package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingTest {

    @Test
    void a_name_is_used_once_in_all_containers() {
        String machine = """
                {"StartAt": "Both", "States": {
                  "Both": {"Type": "Parallel", "Next": "Done", "Branches": [
                    {"StartAt": "Done", "States": {"Done": {"Type": "Succeed"}}},
                    {"StartAt": "Both", "States": {"Both": {"Type": "Succeed"}}}]},
                  "Done": {"Type": "Succeed"}}}
                """;

        assertThat(Verdicts.of(machine))
                .containsExactly(
                        "DUPLICATE_STATE_NAME: Duplicate State name: Both at /States/Both/Branches[1]/States/Both",
                        "DUPLICATE_STATE_NAME: Duplicate State name: Done at /States/Done");
    }

    @Test
    void a_name_has_at_most_80_characters() {
        String name = "n".repeat(81);
        String machine = "{\"StartAt\": \"" + name + "\", \"States\": {\"" + name + "\": {\"Type\": \"Succeed\"}}}";

        assertThat(Verdicts.of(machine))
                .containsExactly("INVALID_STATE_NAME: The State name must have 1 to 80 characters at /States/" + name);
        assertThat(Verdicts.of(machine.replace(name, "n".repeat(80)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []                                                            | SCHEMA: Value cannot be empty at @
                    {}                                                            | SCHEMA: Expected value of type Array at @
                    [1]                                                           | SCHEMA: Expected value of type Object at @[0]
                    [{}]                                                          | SCHEMA: These fields are required: [States, StartAt] at @[0]
                    [{"StartAt": "X", "States": {}}]                              | SCHEMA: Value cannot be empty at @[0]/States
                    [{"StartAt": "X", "States": {"X": {"Type": "Succeed"}}, "Output": 1}] | SCHEMA: Field 'Output' is not supported at @[0]
                    """)
    void branches_are_checked(String branches, String refusal) {
        assertThat(Verdicts.ofState("\"Type\": \"Parallel\", \"End\": true, \"Branches\": " + branches))
                .contains(refusal.replace("@", "/States/Only/Branches"));
    }

    @Test
    void containers_too_deep_inside_each_other_are_refused() {
        StringBuilder machine = new StringBuilder("{\"Type\": \"Succeed\"}");
        for (int depth = 60; depth > 0; depth--) {
            machine.insert(
                            0,
                            "{\"Type\": \"Parallel\", \"End\": true, \"Branches\": [{\"StartAt\": \"S" + depth
                                    + "\", \"States\": {\"S" + depth + "\": ")
                    .append("}}]}");
        }

        assertThat(Verdicts.ofState("\"Type\": \"Parallel\", \"End\": true, \"Branches\": [{\"StartAt\": \"S0\","
                        + " \"States\": {\"S0\": " + machine + "}}]"))
                .singleElement()
                .asString()
                .startsWith(
                        "TOO_DEEPLY_NESTED: The states are too deeply nested at /States/Only/Branches[0]/States/S0/");
    }

    @Test
    void a_problem_in_a_branch_does_not_hide_those_around_it() {
        String members = """
                "Type": "Parallel", "Next": "Only", "End": true, "Branches": [
                  {"StartAt": "X", "States": {"X": {"Type": "Wait", "Seconds": -1, "End": true}}},
                  {"StartAt": "Y", "States": {"Y": {"Type": "Pass", "Next": "Z"}}}]
                """;

        assertThat(Verdicts.ofState(members))
                .containsExactly(
                        "SCHEMA: Minimum value is 0 at /States/Only/Branches[0]/States/X/Seconds",
                        "SCHEMA: There should only be one of the following fields: [Next, End] at /States/Only",
                        "MISSING_END_STATE: Workflow has no terminal state",
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: Z at /States/Only/Branches[1]/States/Y/Next",
                        "MISSING_END_STATE: Workflow has no terminal state");
    }
}
