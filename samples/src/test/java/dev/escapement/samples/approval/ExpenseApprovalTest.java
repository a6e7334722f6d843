package dev.escapement.samples.approval;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.fault.law.Invariant;
import dev.escapement.fault.run.Trace;
import dev.escapement.integration.Integration;
import dev.escapement.junit.FaultSweep;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Callback;
import dev.escapement.mock.Script;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/** Days pass in these tests, and nobody waits. */
@StepFunctionTest(value = "expense-approval.asl.json", input = ExpenseApprovalTest.EXPENSE)
class ExpenseApprovalTest {

    static final String EXPENSE = "{\"expenseId\": \"e-7\", \"amount\": 310, \"approver\": \"ann\"}";
    static final String YES = "{\"approved\": true, \"approver\": \"Ann\"}";
    static final String NO = "{\"approved\": false, \"approver\": \"Ann\"}";
    static final Duration FIVE_HOURS = Duration.ofHours(5);
    static final Duration TWENTY_HOURS = Duration.ofHours(20);

    private static final Invariant NO_MEANS_NO =
            Invariant.never("paid although everybody said no", run -> run.entered("PayOut") > 0);

    @StepFunctionTest
    void the_message_says_what_is_asked_and_how_to_answer(Script script, Workflow expense) {
        script.state("AskApprover").submits().heartbeatsEvery(FIVE_HOURS).succeedsAfter(TWENTY_HOURS, YES);
        script.state("PayOut").succeeds();

        assertThat(expense.run()).succeeded().took(TWENTY_HOURS).state("AskApprover", ask -> ask.wasCalledWith("""
                {"MessageBody": {"expenseId": "e-7", "amount": 310,
                                 "link": "https://desk.example.com/expenses/e-7?by=ann"}}"""));
        assertThat(script.calls().first().parameters().at("/MessageBody/token").asText())
                .isNotEmpty();
    }

    @StepFunctionTest
    void a_rejected_expense_is_not_paid(Script script, Workflow expense) {
        script.state("AskApprover").submits().succeedsAfter(FIVE_HOURS, NO);

        assertThat(expense.run()).failedWith("ExpenseRejected").neverVisited("PayOut");
    }

    @StepFunctionTest
    void after_a_day_the_manager_is_asked_and_the_late_approval_is_refused(Script script, Workflow expense) {
        script.state("AskApprover")
                .submits()
                .heartbeatsEvery(FIVE_HOURS)
                .succeedsAfter(Duration.ofHours(25), YES)
                .state("AskManager")
                .submits()
                .succeedsAfter(Duration.ofDays(2), YES)
                .state("PayOut")
                .succeeds();

        assertThat(expense.run())
                .succeeded()
                .visitedExactly("AskApprover", "AskManager", "IsApproved", "PayOut")
                .took(Duration.ofDays(3));
        assertThat(script.callbacks())
                .filteredOn(callback -> callback.word() == Callback.Word.SUCCESS)
                .extracting(Callback::refusal)
                .containsExactly("TaskTimedOut", null);
    }

    @StepFunctionTest
    void of_two_approvals_the_second_changes_nothing(Script script, Workflow expense) {
        script.state("AskApprover").submits().succeedsAfter(FIVE_HOURS, YES).againAfter(Duration.ofMinutes(1));
        script.state("PayOut").succeeds().after(Duration.ofMinutes(5));

        assertThat(expense.run()).succeeded().state("PayOut", payment -> payment.wasVisited(1));
        assertThat(script.callbacks()).extracting(Callback::wasHeard).containsExactly(true, false);
    }

    @StepFunctionTest
    void a_desk_that_misses_its_time_is_told_of(Script script, Workflow expense) {
        script.state("AskApprover")
                .submits()
                .heartbeatsEvery(Duration.ofHours(7))
                .succeedsAfter(TWENTY_HOURS, YES)
                .state("AlarmDesk")
                .succeeds()
                .state("AskManager")
                .submits()
                .succeedsAfter(Duration.ofDays(1), YES)
                .state("PayOut")
                .succeeds();

        assertThat(expense.run()).succeeded().visited("AlarmDesk").took(Duration.ofHours(6 + 24));
    }

    @StepFunctionTest
    void when_nobody_ever_answers_it_fails_within_four_days(Script script, Workflow expense) {
        script.state("AskApprover").submits().heartbeatsEvery(FIVE_HOURS).neverEnds();
        script.state("AskManager").submits().neverEnds();

        assertThat(expense.run()).failedWith("States.Timeout").took(Duration.ofDays(1 + 3));
    }

    @Nested
    class Whatever_breaks {

        @Outside
        final Integration services = Script.create()
                .resource("sqs:sendMessage")
                .submits()
                .heartbeatsEvery(FIVE_HOURS)
                .succeedsAfter(TWENTY_HOURS, NO)
                .anything()
                .succeeds();

        @FaultSweep
        void nobody_is_paid_who_was_rejected(Trace trace) {
            assertThat(trace).keeps(NO_MEANS_NO);
        }
    }
}
