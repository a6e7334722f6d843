package dev.escapement.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionProblem.Severity;
import dev.escapement.parser.DefinitionSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinterTest {

    private static final DefinitionSource BARE = DefinitionSource.ofText("""
            StartAt: Pay
            States:
              Pay:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke
                End: true
            """);

    @Test
    void a_warning_carries_its_code_its_place_and_a_caret() {
        List<DefinitionProblem> warnings =
                Linter.standard().only("TASK_WITHOUT_RETRY").lint(BARE);

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.severity()).isEqualTo(Severity.WARNING);
            assertThat(warning).hasToString("""
                            TASK_WITHOUT_RETRY: 'Pay' has no Retry, nor has a state around it: one passing fault fails it
                              at /States/Pay (line 3, column 3)
                                  Pay:
                                  ^^^""");
        });
    }

    @Test
    void warnings_are_switched_off_one_by_one() {
        Linter linter = Linter.standard().without("TASK_WITHOUT_RETRY", "TASK_WITHOUT_TIMEOUT");

        List<DefinitionProblem> warnings = linter.lint(BARE);

        assertThat(warnings).extracting(DefinitionProblem::code).containsExactly("TASK_WITHOUT_CATCH");
    }

    @Test
    void a_code_that_does_not_exist_is_refused_with_the_one_probably_meant() {
        assertThatThrownBy(() -> Linter.standard().without("TASK_WITHOUT_RETRIES"))
                .hasMessage("no warning has the code TASK_WITHOUT_RETRIES; did you mean TASK_WITHOUT_RETRY?");
    }

    @Test
    void every_warning_has_a_code_of_its_own_and_a_reason_of_one_sentence() {
        List<LintRule> rules = Linter.rules();

        assertThat(rules).extracting(LintRule::code).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z_]+"));
        assertThat(rules).extracting(LintRule::reason).allMatch(reason -> reason.endsWith("."));
    }

    @Test
    void warnings_come_in_the_order_of_the_text() {
        DefinitionSource source = DefinitionSource.ofText("""
                StartAt: B
                States:
                  B: {Type: Task, Resource: "arn:aws:states:::lambda:invoke", Next: A}
                  A: {Type: Task, Resource: "arn:aws:states:::lambda:invoke", End: true}
                """);

        List<DefinitionProblem> warnings = Linter.standard()
                .only("TASK_WITHOUT_CATCH", "TASK_WITHOUT_RETRY")
                .lint(source);

        assertThat(warnings)
                .extracting(DefinitionProblem::location)
                .containsExactly("/States/B", "/States/B", "/States/A", "/States/A");
    }

    @Test
    void a_member_written_twice_is_shown_with_both_places() {
        DefinitionSource source = DefinitionSource.ofText("""
                {"StartAt": "A",
                 "States": {"A": {"Type": "Pass", "End": true}},
                 "StartAt": "A"}
                """);

        List<DefinitionProblem> warnings = Linter.standard().lint(source);

        assertThat(warnings).singleElement().hasToString("""
                        DUPLICATE_KEY: this member replaces the one of the same name in line 1, column 2
                          at /StartAt (line 3, column 2)
                             "StartAt": "A"}
                             ^^^^^^^^^""");
    }

    @Test
    void a_placeholder_that_nobody_replaced_is_named_also_where_the_service_refuses_it() {
        DefinitionSource source = DefinitionSource.ofText("""
                StartAt: Pay
                States:
                  Pay: {Type: Task, Resource: "${ChargeFn}", End: true}
                """);

        List<DefinitionProblem> warnings = Linter.standard().lint(source);

        assertThat(warnings)
                .extracting(DefinitionProblem::message)
                .containsExactly("${ChargeFn} is taken literally; give the source a substitution for it");
        assertThat(Linter.standard()
                        .only("UNRESOLVED_PLACEHOLDER")
                        .lint(source.substituting(
                                Map.of("ChargeFn", "arn:aws:lambda:us-east-1:123456789012:function:f"))))
                .isEmpty();
    }

    @Test
    void a_definition_with_errors_or_none_at_all_gets_no_other_warnings() {
        assertThat(Linter.standard().lint(DefinitionSource.ofText("{\"StartAt\": \"A\"}")))
                .isEmpty();
        assertThat(Linter.standard().lint(DefinitionSource.ofText("no definition")))
                .isEmpty();
    }

    @Test
    void a_sound_machine_gets_no_warnings() {
        DefinitionSource source = DefinitionSource.ofText("""
                StartAt: Pay
                States:
                  Pay:
                    Type: Task
                    Resource: arn:aws:states:::lambda:invoke
                    TimeoutSeconds: 20
                    Retry: [{ErrorEquals: [States.ALL], MaxAttempts: 2}]
                    Catch: [{ErrorEquals: [States.ALL], ResultPath: $.error, Next: Over}]
                    End: true
                  Over: {Type: Fail}
                """);

        assertThat(Linter.standard().lint(source)).isEmpty();
        assertThat(Linter.express().lint(source)).isEmpty();
    }
}
