package dev.escapement.samples.approval;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.lint.Linter;
import dev.escapement.mock.Script;
import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionSource;
import java.time.Duration;

/** The mistake: a missed heartbeat is a States.Timeout as well, and the first catcher that matches decides. */
@StepFunctionTest(value = "expense-approval-never-alarms.asl.json", input = ExpenseApprovalTest.EXPENSE)
class BrokenApprovalTest {

    @StepFunctionTest
    void a_lost_desk_alarms_nobody(Script script, Workflow expense) {
        script.state("AskApprover").submits().neverEnds();
        script.state("AskManager").submits().succeedsAfter(Duration.ofDays(2), ExpenseApprovalTest.YES);
        script.state("PayOut").succeeds();

        Execution execution = expense.run();

        assertThatThrownBy(() -> assertThat(execution).visited("AlarmDesk")).hasMessage("""
                ExpenseApprovalNeverAlarms was expected to visit AlarmDesk, but visited AskApprover, AskManager, IsApproved,\
                 PayOut
                  it    succeeded 2 d 6 h after it started
                   2            +0.000  TaskStateEntered    AskApprover
                   6     +06:00:00.000  TaskTimedOut        States.HeartbeatTimeout   (caught, on to AskManager)
                   8     +06:00:00.000  TaskStateEntered    AskManager
                  14  +2d 06:00:00.000  ChoiceStateEntered  IsApproved
                  16  +2d 06:00:00.000  TaskStateEntered    PayOut
                  reproduce with seed 0""");
    }

    @StepFunctionTest
    void the_linter_sees_it_without_a_run(DefinitionSource definition) {
        assertThat(Linter.standard().only("SHADOWED_CATCHER").lint(definition))
                .extracting(DefinitionProblem::message)
                .containsExactly(
                        "States.HeartbeatTimeout never reaches this catcher: an earlier one takes States.Timeout");
    }
}
