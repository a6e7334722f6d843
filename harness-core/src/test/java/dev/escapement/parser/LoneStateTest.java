package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.definition.PassState;
import dev.escapement.definition.State;
import dev.escapement.definition.Transition;
import org.junit.jupiter.api.Test;

class LoneStateTest {

    @Test
    void a_state_may_lead_to_states_that_are_not_there() {
        State state = DefinitionParser.standard()
                .parseState(DefinitionSource.ofText("{\"Type\": \"Pass\", \"Next\": \"Elsewhere\"}"))
                .orThrow();

        assertThat(state.name()).isEqualTo("StateName");
        assertThat(((PassState) state).transition()).isEqualTo(new Transition.Next("Elsewhere"));
    }

    @Test
    void the_service_speaks_of_it_as_part_of_a_machine_and_the_caret_stands_in_its_own_text() {
        String text = """
                {
                  "Type": "Parallel",
                  "End": true,
                  "Branches": []
                }
                """;

        ParsedState parsed = DefinitionParser.standard().parseState(DefinitionSource.ofText(text));

        assertThat(parsed.problems()).singleElement().hasToString("""
                        SCHEMA_VALIDATION_FAILED: Value cannot be empty
                          at /States/StateName/Branches (line 4, column 15)
                              "Branches": []
                                          ^^""");
    }

    @Test
    void the_states_inside_it_are_held_together() {
        String text = """
                {"Type": "Map", "Next": "Elsewhere", "ItemProcessor": {"StartAt": "In", "States": {
                  "In": {"Type": "Pass", "Next": "Nowhere"}}}}
                """;

        ParsedState parsed = DefinitionParser.standard().parseState(DefinitionSource.ofText(text));

        assertThat(parsed.problems())
                .extracting(DefinitionProblem::message)
                .containsExactly("Missing 'Next' target: Nowhere", "Workflow has no terminal state");
    }

    @Test
    void it_has_its_own_language() {
        ParsedState parsed = DefinitionParser.standard()
                .parseState(
                        DefinitionSource.ofText(
                                "{\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"Output\": \"{% 1 %}\", \"End\": true}"));

        assertThat(parsed.problems()).isEmpty();
    }

    @Test
    void anything_but_an_object_is_no_state() {
        ParsedState parsed = DefinitionParser.standard().parseState(DefinitionSource.ofText("\"Pass\""));

        assertThat(parsed.problems())
                .extracting(DefinitionProblem::message)
                .containsExactly("Definition must be a valid JSON object");
    }
}
