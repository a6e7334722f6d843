package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransitionsTest {

    @Test
    void a_state_that_nothing_leads_to_is_reported() {
        String machine = """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "End": true},
                  "Orphan": {"Type": "Pass", "Next": "Behind"},
                  "Behind": {"Type": "Succeed"}}}
                """;

        assertThat(Verdicts.of(machine))
                .containsExactly("MISSING_TRANSITION_TARGET: State \"Orphan\" is not reachable. at /States/Orphan");
    }

    @Test
    void what_lies_behind_an_unreachable_state_is_not_reported_even_if_it_stands_first() {
        String machine = """
                {"StartAt": "A", "States": {
                  "Behind": {"Type": "Succeed"},
                  "Orphan": {"Type": "Pass", "Next": "Behind"},
                  "A": {"Type": "Pass", "End": true}}}
                """;

        assertThat(Verdicts.of(machine))
                .containsExactly("MISSING_TRANSITION_TARGET: State \"Orphan\" is not reachable. at /States/Orphan");
    }

    @Test
    void of_an_unreachable_circle_the_first_state_is_reported() {
        String machine = """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "End": true},
                  "Ping": {"Type": "Pass", "Next": "Pong"},
                  "Pong": {"Type": "Pass", "Next": "Ping"}}}
                """;

        assertThat(Verdicts.of(machine))
                .containsExactly("MISSING_TRANSITION_TARGET: State \"Ping\" is not reachable. at /States/Ping");
    }

    @Test
    void a_circle_without_a_way_out_has_no_end_and_nothing_else_is_said() {
        String machine = """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Next": "B"},
                  "B": {"Type": "Pass", "Next": "A"},
                  "Orphan": {"Type": "Pass", "Next": "A"}}}
                """;

        assertThat(Verdicts.of(machine)).containsExactly("MISSING_END_STATE: Workflow has no terminal state");
    }

    @Test
    void a_missing_target_comes_before_the_missing_end() {
        String machine = "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Next\": \"Nowhere\"}}}";

        assertThat(Verdicts.of(machine))
                .containsExactly(
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: Nowhere at /States/A/Next",
                        "MISSING_END_STATE: Workflow has no terminal state");
    }

    @Test
    void a_start_that_is_no_state_leaves_the_first_states_unreachable() {
        String machine = """
                {"StartAt": "Begin", "States": {
                  "One": {"Type": "Pass", "Next": "Two"},
                  "Two": {"Type": "Succeed"}}}
                """;

        assertThat(Verdicts.of(machine))
                .containsExactly(
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: Begin at /StartAt",
                        "MISSING_TRANSITION_TARGET: State \"One\" is not reachable. at /States/One");
    }

    @Test
    void every_kind_of_way_is_followed_and_each_is_called_next() {
        String machine = """
                {"StartAt": "Route", "States": {
                  "Route": {"Type": "Choice",
                    "Choices": [{"Variable": "$.a", "IsPresent": true, "Next": "NoRule"}], "Default": "NoDefault"},
                  "Call": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
                    "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "NoCatch"}]}}}
                """;

        assertThat(Verdicts.of(machine))
                .containsExactly(
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: NoRule at /States/Route/Choices[0]/Next",
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: NoDefault at /States/Route/Default",
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: NoCatch at /States/Call/Catch[0]/Next",
                        "MISSING_TRANSITION_TARGET: State \"Call\" is not reachable. at /States/Call");
    }

    @Test
    void no_way_leads_out_of_a_branch() {
        String machine = """
                {"StartAt": "Both", "States": {
                  "Both": {"Type": "Parallel", "Next": "After", "Branches": [
                    {"StartAt": "Left", "States": {"Left": {"Type": "Pass", "Next": "After"}}},
                    {"StartAt": "Right", "States": {"Right": {"Type": "Succeed"}}}]},
                  "After": {"Type": "Succeed"}}}
                """;

        assertThat(Verdicts.of(machine))
                .containsExactly(
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: After at /States/Both/Branches[0]/States/Left/Next",
                        "MISSING_END_STATE: Workflow has no terminal state");
    }

    @Test
    void a_state_with_neither_next_nor_end_says_only_that() {
        assertThat(Verdicts.ofState("\"Type\": \"Pass\""))
                .containsExactly("SCHEMA: There should be one of the following fields: [Next, End] at /States/Only");
    }

    @Test
    void next_and_end_exclude_each_other() {
        assertThat(Verdicts.ofState("\"Type\": \"Pass\", \"Next\": \"Only\", \"End\": true"))
                .contains("SCHEMA: There should only be one of the following fields: [Next, End] at /States/Only");
    }
}
