package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class DefinitionProblemTest {

    private static final String ORDER = """
            {
              "StartAt": "Pay",
              "States": {
                "Pay": {
                  "Type": "Task",
                  "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:pay",
                  "Next": "Shipp"
                },
                "Ship": {
                  "Type": "Pass",
                  "Retry": [],
                  "End": true
                }
              }
            }
            """;

    @Test
    void all_problems_are_told_at_once_each_with_its_place_in_the_text() {
        ParsedDefinition order = DefinitionParser.standard().parse(DefinitionSource.ofText(ORDER));

        Throwable refusal = catchThrowable(order::orThrow);

        assertThat(refusal).isInstanceOf(DefinitionException.class).hasMessage("""
                        the given text is not a valid state machine, 3 problems:

                        SCHEMA_VALIDATION_FAILED: Field 'Retry' is not supported
                          at /States/Ship (line 11, column 7)
                                  "Retry": [],
                                  ^^^^^^^

                        MISSING_TRANSITION_TARGET: Missing 'Next' target: Shipp
                          at /States/Pay/Next (line 7, column 15)
                                  "Next": "Shipp"
                                          ^^^^^^^

                        MISSING_TRANSITION_TARGET: State "Ship" is not reachable.
                          at /States/Ship (line 9, column 13)
                                "Ship": {
                                        ^""");
    }

    @Test
    void the_service_refuses_a_machine_in_one_sentence() {
        ParsedDefinition order = DefinitionParser.standard().parse(DefinitionSource.ofText(ORDER));

        String refusal = DefinitionProblem.refusal(order.problems());

        assertThat(refusal)
                .isEqualTo("Invalid State Machine Definition: "
                        + "'SCHEMA_VALIDATION_FAILED: Field 'Retry' is not supported at /States/Ship, "
                        + "MISSING_TRANSITION_TARGET: Missing 'Next' target: Shipp at /States/Pay/Next, "
                        + "MISSING_TRANSITION_TARGET: State \"Ship\" is not reachable. at /States/Ship'");
    }

    @Test
    void a_text_that_is_no_json_is_a_problem_like_any_other() {
        ParsedDefinition broken = DefinitionParser.standard().parse(DefinitionSource.ofText("{\"StartAt\": \"Pay\""));

        Throwable refusal = catchThrowable(broken::orThrow);

        assertThat(refusal)
                .hasMessageStartingWith(
                        "the given text is not a valid state machine, 1 problem:\n\nINVALID_JSON_DESCRIPTION: ")
                .hasMessageContaining("{\"StartAt\": \"Pay\"\n");
    }

    @Test
    void a_long_list_is_cut() {
        String manyStrays = String.join(", ", Collections.nCopies(1, "\"StartAt\": \"Rest\"")) + strays(25);
        ParsedDefinition parsed = DefinitionParser.standard()
                .parse(DefinitionSource.ofText(
                        "{" + manyStrays + ", \"States\": {\"Rest\": {\"Type\": \"Succeed\"}}}"));

        Throwable refusal = catchThrowable(parsed::orThrow);

        assertThat(refusal).hasMessageContaining("25 problems").hasMessageEndingWith("and 5 more");
    }

    private static String strays(int count) {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < count; i++) {
            members.append(", \"Stray").append(i).append("\": 1");
        }
        return members.toString();
    }
}
