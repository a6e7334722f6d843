package dev.escapement.operations;

import static dev.escapement.operations.Accounts.FUNCTION;
import static dev.escapement.operations.Accounts.account;
import static dev.escapement.operations.Accounts.answering;
import static dev.escapement.operations.Accounts.boom;
import static dev.escapement.operations.Accounts.calling;
import static dev.escapement.operations.Accounts.create;
import static dev.escapement.operations.Accounts.refusal;
import static dev.escapement.operations.Accounts.resting;
import static dev.escapement.operations.Accounts.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.WorkflowType;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionsTest {

    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:";

    @Test
    void the_same_name_and_input_give_the_open_execution_and_anything_else_is_refused() {
        Account account = account();
        String orders = create(account, "Orders", resting(60));
        Execution first = account.executions().start(orders, "one", "{\"a\": 1}");

        assertThat(account.executions().start(orders, "one", "{\"a\": 1}")).isSameAs(first);
        assertThat(refusal(() -> account.executions().start(orders, "one", "{\"a\": 2}")))
                .isEqualTo("ExecutionAlreadyExists: Execution Already Exists: '" + first.arn() + "'");
        first.runToEnd();
        assertThat(refusal(() -> account.executions().start(orders, "one", "{\"a\": 1}")))
                .startsWith("ExecutionAlreadyExists");
        assertThat(account.executions().list(orders, null)).containsExactly(first);
        account.simulation().advanceBy(Duration.ofDays(90));
        assertThat(account.executions().start(orders, "one", "{\"a\": 1}")).isNotSameAs(first);
    }

    @Test
    void an_express_name_may_be_used_at_once_again() {
        Account account = account();
        String orders = account.machines()
                .create(MachineRequest.of("Orders", resting(60)).ofType(WorkflowType.EXPRESS))
                .arn();

        Execution first = account.executions().start(orders, "one", "{}");
        Execution second = account.executions().start(orders, "one", "{}");

        assertThat(second.arn()).isNotEqualTo(first.arn());
        assertThat(refusal(() -> account.executions().list(orders, null)))
                .isEqualTo("StateMachineTypeNotSupported: This operation is not supported by this type of state"
                        + " machine");
        assertThat(refusal(() -> account.executions().get(first.arn())))
                .isEqualTo("InvalidArn: Invalid Arn: 'Resource type not valid in this context: express'");
        assertThat(refusal(() -> account.executions().stop(first.arn(), null, null)))
                .startsWith("InvalidArn: ");
        assertThat(refusal(() -> account.executions().redrive(first.arn()))).startsWith("InvalidArn: ");
    }

    @Test
    void a_start_that_cannot_be_is_refused_in_the_words_of_the_service() {
        Account account = account();
        String orders = create(account, "Orders", saying("a"));

        assertThat(refusal(() -> account.executions().start(orders, "not json")))
                .startsWith("InvalidExecutionInput: Invalid State Machine Execution Input: 'Unrecognized token 'not'");
        assertThat(refusal(() -> account.executions().start(orders, "")))
                .isEqualTo("InvalidExecutionInput: Invalid State Machine Execution Input: 'Invalid execution input.'");
        assertThat(refusal(() -> account.executions().start(orders, "a b", "{}")))
                .isEqualTo("InvalidName: Invalid Name: 'a b'");
        assertThat(refusal(() -> account.executions().start(MACHINE + "Nobody", "{}")))
                .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + MACHINE + "Nobody'");
        assertThat(refusal(() -> account.executions().start("Orders", "{}")))
                .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN prefix: Orders'");
        assertThat(refusal(() -> account.executions().start(orders + "/label", "{}")))
                .startsWith("ValidationException: ");
        assertThat(refusal(() -> account.executions().start(orders, "\"" + "x".repeat(262_143) + "\"")))
                .endsWith("Member must have length less than or equal to 262144");
        assertThat(refusal(() -> account.executions().startSynchronously(orders, null, "{}")))
                .startsWith("StateMachineTypeNotSupported: ");
        assertThat(account.executions().all()).isEmpty();
    }

    @Test
    void an_execution_that_has_ended_keeps_its_end_when_it_is_stopped() {
        Account account = account();
        Execution execution = account.executions().start(create(account, "Orders", resting(5)), "{}");
        execution.runToEnd();
        Instant ended = execution.stoppedAt();
        account.simulation().advanceBy(Duration.ofHours(1));

        assertThat(account.executions().stop(execution.arn(), "Late", null)).isEqualTo(ended);
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void an_unknown_execution_is_refused() {
        Account account = account();
        String arn = "arn:aws:states:us-east-1:123456789012:execution:Orders:one";

        assertThat(refusal(() -> account.executions().stop(arn, null, null)))
                .isEqualTo("ExecutionDoesNotExist: Execution Does Not Exist: '" + arn + "'");
        assertThat(refusal(() -> account.executions().redrive(arn))).startsWith("ExecutionDoesNotExist: ");
        assertThat(refusal(() -> account.executions().get(MACHINE + "Orders")))
                .isEqualTo("InvalidArn: Invalid Arn: 'Resource type not valid in this context: stateMachine'");
    }

    @Test
    void what_does_not_qualify_is_not_redriven() {
        Account account = answering(call -> boom());
        Execution succeeded = account.executions().start(create(account, "Good", saying("a")), "{}");
        Execution failed = account.executions().start(create(account, "Bad", calling(FUNCTION)), "{}");
        assertThat(refusal(() -> account.executions().redrive(failed.arn())))
                .isEqualTo("ExecutionNotRedrivable: Execution is RUNNING and cannot be redriven");
        succeeded.runToEnd();
        failed.runToEnd();

        assertThat(refusal(() -> account.executions().redrive(succeeded.arn())))
                .isEqualTo("ExecutionNotRedrivable: Execution is SUCCEEDED and cannot be redriven");
        account.simulation().advanceBy(Duration.ofDays(14));
        assertThat(account.executions().redrive(failed.arn()))
                .isEqualTo(account.simulation().now());
        failed.runToEnd();
        account.simulation().advanceBy(Duration.ofDays(14).plusMillis(1));
        assertThat(refusal(() -> account.executions().redrive(failed.arn())))
                .isEqualTo("ExecutionNotRedrivable: Execution redrivable period exceeded");
    }

    @Test
    void the_same_client_token_redrives_once_within_a_quarter_of_an_hour() {
        Account account = answering(call -> boom());
        Execution execution = account.executions().start(create(account, "Bad", calling(FUNCTION)), "{}");
        execution.runToEnd();
        Instant first = account.executions().redrive(execution.arn(), "token");
        execution.runToEnd();

        account.simulation().advanceBy(Duration.ofMinutes(14));
        assertThat(account.executions().redrive(execution.arn(), "token")).isEqualTo(first);
        assertThat(execution.redriveCount()).isEqualTo(1);
        account.simulation().advanceBy(Duration.ofMinutes(1));
        assertThat(account.executions().redrive(execution.arn(), "token")).isAfter(first);
        assertThat(execution.redriveCount()).isEqualTo(2);
    }

    @Test
    void of_eleven_client_tokens_the_first_is_forgotten() {
        Account account = answering(call -> boom());
        Execution execution = account.executions().start(create(account, "Bad", calling(FUNCTION)), "{}");
        for (int i = 0; i < 11; i++) {
            execution.runToEnd();
            account.executions().redrive(execution.arn(), "token" + i);
        }
        execution.runToEnd();

        account.executions().redrive(execution.arn(), "token1");
        assertThat(execution.redriveCount()).isEqualTo(11);
        account.executions().redrive(execution.arn(), "token0");
        assertThat(execution.redriveCount()).isEqualTo(12);
    }

    @Test
    void a_task_redrives_another_execution() {
        int[] calls = {0};
        Account account = answering(call -> calls[0]++ == 0 ? boom() : dev.escapement.Runs.ok("\"fine\""));
        Execution failed = account.executions().start(create(account, "Bad", calling(FUNCTION)), "{}");
        failed.runToEnd();
        String operator = create(
                account,
                "Operator",
                calling(
                        "arn:aws:states:::aws-sdk:sfn:redriveExecution",
                        "{\"ExecutionArn\": \"" + failed.arn() + "\", \"ClientToken\": \"t\"}"));

        Execution redriving = account.executions().start(operator, "{}").runToEnd();
        failed.runToEnd();

        assertThat(redriving.output()).isEqualTo(Json.parse("{\"RedriveDate\": \"2026-01-05T09:00:00Z\"}"));
        assertThat(failed.output()).isEqualTo(Json.text("fine"));
        assertThat(account.executions().start(operator, "{}").runToEnd().output())
                .as("the same token again")
                .isEqualTo(redriving.output());
        account.simulation().advanceBy(Duration.ofMinutes(20));
        Execution refused = account.executions().start(operator, "{}").runToEnd();
        assertThat(refused.error()).isEqualTo("Sfn.ExecutionNotRedrivableException");
        assertThat(refused.cause()).startsWith("Execution is SUCCEEDED and cannot be redriven (Service: Sfn,");
    }

    @Test
    void a_task_starts_machines_versions_and_aliases_of_the_account() {
        Account account = account();
        String child = create(account, "Child", saying("old"));
        String one = account.versions().publish(child).arn();
        account.machines().update(child, MachineChange.to(saying("new")));
        String live = account.aliases().create("live", Routing.to(one)).arn();

        assertThat(List.of(nested(account, child), nested(account, one), nested(account, live)))
                .containsExactly("\"new\"", "\"old\"", "\"old\"");
        assertThat(account.executions().list(live, null)).hasSize(1);
        assertThat(account.executions().list(one, null)).hasSize(2);
        assertThat(account.executions().list(child, ExecutionStatus.SUCCEEDED)).hasSize(3);
    }

    private static String nested(Account account, String target) {
        String parent = create(
                account,
                "Parent" + account.machines().all().size(),
                calling("arn:aws:states:::states:startExecution.sync:2", "{\"StateMachineArn\": \"" + target + "\"}"));
        return Json.write(
                account.executions().start(parent, "{}").runToEnd().output().path("Output"));
    }

    @Test
    void stopping_a_parent_stops_the_child_it_waits_for_but_not_one_it_only_started() {
        Account account = account();
        String child = create(account, "Child", resting(600));
        Execution waiting = account.executions()
                .start(
                        create(
                                account,
                                "Waiting",
                                calling(
                                        "arn:aws:states:::states:startExecution.sync",
                                        "{\"StateMachineArn\": \"" + child + "\", \"Name\": \"waited-for\"}")),
                        "{}");
        Execution starting = account.executions()
                .start(
                        create(
                                account,
                                "Starting",
                                "{\"StartAt\": \"Go\", \"States\": {\"Go\": {\"Type\": \"Task\", \"Next\": \"Rest\","
                                        + " \"Resource\": \"arn:aws:states:::states:startExecution\","
                                        + " \"Parameters\": {\"StateMachineArn\": \"" + child
                                        + "\", \"Name\": \"let-go\"}}, \"Rest\": {\"Type\": \"Wait\", \"Seconds\": 600,"
                                        + " \"End\": true}}}"),
                        "{}");
        account.simulation().advanceBy(Duration.ofSeconds(10));

        account.executions().stop(waiting.arn(), "Enough", "by hand");
        account.executions().stop(starting.arn(), "Enough", "by hand");

        Execution waitedFor = byName(account, child, "waited-for");
        assertThat(waitedFor.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(waitedFor.error()).isNull();
        assertThat(waitedFor.cause())
                .isEqualTo("The Task state in AWS Step Functions execution [" + waiting.arn()
                        + "] which was managing this resource was aborted");
        assertThat(waitedFor.stoppedAt()).isEqualTo(waiting.stoppedAt());
        assertThat(byName(account, child, "let-go").status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(waiting.error()).isEqualTo("Enough");
        assertThat(waiting.cause()).isEqualTo("by hand");
    }

    @Test
    void stopping_a_parent_leaves_the_express_execution_it_waits_for_alone() {
        Account account = account();
        String child = account.machines()
                .create(MachineRequest.of("Child", resting(100)).ofType(WorkflowType.EXPRESS))
                .arn();
        Execution parent = account.executions()
                .start(
                        create(
                                account,
                                "Parent",
                                calling(
                                        "arn:aws:states:::aws-sdk:sfn:startSyncExecution",
                                        "{\"StateMachineArn\": \"" + child + "\"}")),
                        "{}");
        account.simulation().advanceBy(Duration.ofSeconds(10));

        account.executions().stop(parent.arn(), null, null);
        account.simulation().advanceBy(Duration.ofSeconds(100));

        Execution express = account.simulation().executions().get(1);
        assertThat(express.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    private static Execution byName(Account account, String machine, String name) {
        return account.executions().list(machine, null).stream()
                .filter(execution -> execution.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ten_thousand_executions_know_each_other_by_name_and_by_order() {
        Account account = Accounts.in(Simulation.builder().seed(3).build());
        String orders = create(account, "Orders", saying("a"));

        for (int i = 0; i < 10_000; i++) {
            account.executions().start(orders, "order-" + i, "{}").runToEnd();
        }

        List<Execution> all = account.executions().list(orders, ExecutionStatus.SUCCEEDED);
        assertThat(all).hasSize(10_000);
        assertThat(all.get(0).name()).isEqualTo("order-9999");
        assertThat(account.executions().get(all.get(9_999).arn()).name()).isEqualTo("order-0");
    }
}
