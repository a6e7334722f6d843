package dev.escapement.operations;

import static dev.escapement.operations.Accounts.calling;
import static dev.escapement.operations.Accounts.create;
import static dev.escapement.operations.Accounts.refusal;
import static dev.escapement.operations.Accounts.resting;
import static dev.escapement.operations.Accounts.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.WorkflowType;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private static final String PASSES = """
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "C"},
              "C": {"Type": "Pass", "Next": "D"}, "D": {"Type": "Pass", "End": true}}}""";

    @Test
    void starts_beyond_the_bucket_are_refused_until_it_has_filled_again() {
        Account account = account(Quotas.NONE.with("StartExecution", new Bucket(3, 2)));
        String orders = create(account, "Orders", saying("a"));
        for (int i = 0; i < 3; i++) {
            account.executions().start(orders, "{}");
        }

        assertThat(refusal(() -> account.executions().start(orders, "{}")))
                .isEqualTo("ThrottlingException: Rate exceeded");
        account.simulation().advanceBy(Duration.ofMillis(500));
        account.executions().start(orders, "{}");
        assertThat(refusal(() -> account.executions().start(orders, "{}"))).startsWith("ThrottlingException");
        account.simulation().advanceBy(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            account.executions().start(orders, "{}");
        }
        assertThat(refusal(() -> account.executions().start(orders, "{}")))
                .as("a bucket never holds more than its size")
                .startsWith("ThrottlingException");
        assertThat(account.executions().all()).hasSize(7);
    }

    @Test
    void express_starts_have_a_bucket_of_their_own() {
        Account account = account(Quotas.NONE
                .with("StartExecution", new Bucket(1, 1))
                .with(Quotas.START_EXPRESS, new Bucket(2, 1)));
        String fast = account.machines()
                .create(MachineRequest.of("Fast", saying("a")).ofType(WorkflowType.EXPRESS))
                .arn();
        account.executions().start(create(account, "Orders", saying("a")), "{}");

        account.executions().start(fast, "{}");
        account.executions().start(fast, "{}");

        assertThat(refusal(() -> account.executions().start(fast, "{}"))).startsWith("ThrottlingException");
    }

    @Test
    void a_task_that_starts_too_many_is_told_so_and_may_try_again() {
        Account account = account(Quotas.NONE.with("StartExecution", new Bucket(1, 1)));
        String child = create(account, "Child", saying("a"));
        String parent = create(
                account,
                "Parent",
                calling(
                                "arn:aws:states:::states:startExecution.sync:2",
                                "{\"StateMachineArn\": \"" + child + "\"}")
                        .replace(
                                "\"End\"",
                                "\"Retry\": [{\"ErrorEquals\": [\"StepFunctions.ThrottlingException\"],"
                                        + " \"IntervalSeconds\": 2}], \"End\""));

        Execution execution = account.executions().start(parent, "{}").runToEnd();

        assertThat(execution.status().name()).isEqualTo("SUCCEEDED");
        assertThat(execution.elapsed()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void transitions_beyond_the_bucket_are_delayed_and_none_is_lost() {
        Account account = account(Quotas.NONE.with(Quotas.STATE_TRANSITION, new Bucket(2, 1)));
        String orders = create(account, "Orders", PASSES);

        Execution first = account.executions().start(orders, "{}");
        Execution second = account.executions().start(orders, "{}");
        first.runToEnd();
        second.runToEnd();

        assertThat(first.elapsed()).isEqualTo(Duration.ofSeconds(5));
        assertThat(second.elapsed()).as("eight transitions, two of them at once").isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void retries_take_transitions_too_and_express_workflows_take_none() {
        Account account = Account.builder(Simulation.builder()
                        .answering(call -> call.site().attempt() < 3
                                ? TaskReply.failure("Boom", null)
                                : TaskReply.success(call.parameters()))
                        .build())
                .quotas(Quotas.NONE.with(Quotas.STATE_TRANSITION, new Bucket(1, 1)))
                .build();
        String definition = calling(Accounts.FUNCTION)
                .replace(
                        "\"End\"",
                        "\"Retry\": [{\"ErrorEquals\": [\"Boom\"], \"IntervalSeconds\": 1, \"BackoffRate\": 1}],"
                                + " \"End\"");
        String slow = create(account, "Slow", definition);
        String fast = account.machines()
                .create(MachineRequest.of("Fast", PASSES).ofType(WorkflowType.EXPRESS))
                .arn();
        account.executions().start(create(account, "Other", PASSES), "{}");

        Execution express = account.executions().start(fast, "{}");
        Execution standard = account.executions().start(slow, "{}");
        express.runToEnd();
        standard.runToEnd();

        assertThat(express.elapsed()).isZero();
        assertThat(standard.elapsed()).as("every other second was that of the other execution").isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void an_execution_that_is_stopped_while_it_is_held_back_enters_nothing_more() {
        Account account = account(Quotas.NONE.with(Quotas.STATE_TRANSITION, new Bucket(1, 1)));
        Execution execution = account.executions().start(create(account, "Orders", PASSES), "{}");
        account.simulation().advanceBy(Duration.ofMillis(1_500));

        execution.stop("Enough", null);
        account.simulation().advanceBy(Duration.ofMinutes(1));

        assertThat(execution.usage().transitions()).isEqualTo(2);
        assertThat(execution.history()).hasSize(6);
    }

    @Test
    void more_than_the_open_executions_are_refused_unless_they_are_the_same() {
        Account account = account(Quotas.NONE.withOpenExecutions(2));
        String orders = create(account, "Orders", resting(60));
        account.executions().start(orders, "one", "{}");
        Execution second = account.executions().start(orders, "two", "{}");

        assertThat(refusal(() -> account.executions().start(orders, "three", "{}")))
                .startsWith("ExecutionLimitExceeded: Execution Limit Exceeded: ");
        assertThat(account.executions().start(orders, "two", "{}")).isSameAs(second);
        second.stop(null, null);
        account.executions().start(orders, "three", "{}");
        assertThat(refusal(() -> account.executions().redrive(second.arn()))).startsWith("ExecutionLimitExceeded");
    }

    @Test
    void other_operations_have_buckets_as_well() {
        Account account = account(Quotas.NONE.with("DescribeStateMachine", new Bucket(1, 1)));
        StatesApi api = StatesApi.of(account);
        String request = "{\"stateMachineArn\": \"" + create(account, "Orders", saying("a")) + "\"}";
        Accounts.ask(api, "DescribeStateMachine", request);

        assertThat(refusal(() -> Accounts.ask(api, "DescribeStateMachine", request)))
                .isEqualTo("ThrottlingException: Rate exceeded");
    }

    @Test
    void the_service_grants_more_in_its_large_regions() {
        assertThat(Quotas.of("us-east-1").buckets())
                .containsEntry(Quotas.STATE_TRANSITION, new Bucket(5_000, 5_000))
                .containsEntry("StartExecution", new Bucket(1_300, 300));
        assertThat(Quotas.of("eu-central-1").buckets())
                .containsEntry(Quotas.STATE_TRANSITION, new Bucket(800, 800))
                .containsEntry("StartExecution", new Bucket(800, 150));
        assertThat(Quotas.of("eu-central-1").openExecutions()).isEqualTo(1_000_000);
        StatesApi api = StatesApi.of(Accounts.account());
        assertThat(api.operations()).containsAll(Quotas.of("us-east-1").buckets().keySet().stream()
                .filter(name -> !name.equals(Quotas.STATE_TRANSITION) && !name.equals(Quotas.START_EXPRESS))
                .toList());
    }

    @Test
    void a_bucket_that_lets_nothing_through_is_none() {
        assertThatThrownBy(() -> new Bucket(0, 5))
                .hasMessage("A bucket holds and refills with at least 1, asked for was 0 and 5 a second");
    }

    private static Account account(Quotas quotas) {
        return Account.builder(Simulation.builder().build())
                .updatesVisibleAfter(Duration.ZERO)
                .quotas(quotas)
                .build();
    }
}
