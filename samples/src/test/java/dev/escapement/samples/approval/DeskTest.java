package dev.escapement.samples.approval;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.integration.TaskTokens;
import dev.escapement.json.Json;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import dev.escapement.mock.memory.Queue;
import java.time.Duration;

/** The test is the desk: it looks into the queue, lets time pass, and hands back the token. */
@StepFunctionTest(value = "expense-approval.asl.json", input = ExpenseApprovalTest.EXPENSE)
class DeskTest {

    private final Queue approvals = Queue.empty();

    @StepFunctionTest
    void the_desk_shows_checks_in_and_answers(Script script, Workflow expense, TaskTokens tokens) {
        script.resource("sqs:sendMessage").answeredBy(approvals).state("PayOut").succeeds();

        Execution execution = expense.start().advanceBy(Duration.ofHours(4));
        String token = message().path("token").asText();
        tokens.heartbeat(token);
        execution.advanceBy(Duration.ofHours(5));
        tokens.succeed(token, Json.parse(ExpenseApprovalTest.YES));

        assertThat(execution.runToEnd()).succeeded().took(Duration.ofHours(9));
    }

    private JsonNode message() {
        return approvals.bodies().get(0);
    }
}
