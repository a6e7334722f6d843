package dev.escapement.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Runs;
import org.junit.jupiter.api.Test;

class CrossroadsTest {

    @Test
    void a_choice_that_took_its_default_tells_what_its_rules_looked_at() {
        assertThat(story("\"Default\": \"No\"", "{\"n\": \"7\", \"list\": [1, 2]}"))
                .contains("Which   (no rule held: $.n is \"7\", $.list[0] is 1, $.gone is missing)");
    }

    @Test
    void a_choice_without_a_way_out_tells_the_same() {
        assertThat(story("\"Comment\": \"none\"", "{\"n\": 1, \"list\": [9]}"))
                .contains("Which   (no rule held: $.n is 1, $.list[0] is 9, $.gone is missing)");
    }

    @Test
    void a_choice_whose_rule_held_needs_no_words() {
        assertThat(story("\"Default\": \"No\"", "{\"n\": 8, \"list\": []}")).doesNotContain("no rule held");
    }

    @Test
    void long_values_are_cut() {
        assertThat(story("\"Default\": \"No\"", "{\"n\": \"%s\", \"list\": [0]}".formatted("x".repeat(60))))
                .contains("$.n is \"" + "x".repeat(39) + "…, $.list[0]");
    }

    private static String story(String otherwise, String input) {
        return Runs.run(
                        """
                {"StartAt": "Which", "States": {
                  "Which": {"Type": "Choice", %s, "Choices": [
                    {"Variable": "$.n", "NumericGreaterThan": 7, "Next": "Yes"},
                    {"And": [{"Variable": "$.list[0]", "NumericEquals": 5}, {"Variable": "$$.Execution.Name", "IsString": true}],
                     "Next": "Yes"},
                    {"Not": {"Variable": "$.gone", "IsPresent": false}, "Next": "Yes"}]},
                  "Yes": {"Type": "Fail", "Error": "Yes"}%s}}
                """.formatted(otherwise, otherwise.contains("Default") ? ", \"No\": {\"Type\": \"Fail\"}" : ""),
                        input)
                .story()
                .toString();
    }
}
