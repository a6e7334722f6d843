package dev.escapement.operations;

import static dev.escapement.operations.Accounts.FUNCTION;
import static dev.escapement.operations.Accounts.answering;
import static dev.escapement.operations.Accounts.calling;
import static dev.escapement.operations.Accounts.create;
import static dev.escapement.operations.Accounts.resting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.WorkflowType;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.metrics.Datapoint;
import dev.escapement.metrics.MetricSeries;
import dev.escapement.metrics.Sample;
import dev.escapement.metrics.Statistic;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void executions_are_counted_by_how_they_ended_and_timed() {
        Account account = answering(call -> TaskReply.failure("Boom", null));
        String orders = create(account, "Orders", "{\"TimeoutSeconds\": 50, " + resting(60).substring(1));
        String failing = create(account, "Failing", calling(FUNCTION));
        account.executions().start(orders, "{}");
        Execution stopped = account.executions().start(orders, "{}");
        Execution failed = account.executions().start(failing, "{}");
        account.simulation().advanceBy(Duration.ofSeconds(10));
        stopped.stop(null, null);
        account.simulation().advanceBy(Duration.ofMinutes(1));
        account.executions().redrive(failed.arn());
        failed.runToEnd();

        Metrics metrics = account.metrics();

        assertThat(metrics.of("ExecutionsStarted", orders).sum()).isEqualTo(2);
        assertThat(metrics.of("ExecutionsTimedOut", orders).sum()).isEqualTo(1);
        assertThat(metrics.of("ExecutionsAborted", orders).sum()).isEqualTo(1);
        assertThat(metrics.of("ExecutionsSucceeded", orders).sum()).isZero();
        assertThat(metrics.of("ExecutionTime", orders).samples())
                .extracting(Sample::value)
                .containsExactly(10_000.0, 50_000.0);
        assertThat(metrics.of("ExecutionsFailed", failing).sum()).isEqualTo(2);
        assertThat(metrics.of("ExecutionsRedriven", failing).sum()).isEqualTo(1);
        assertThat(metrics.of("RedrivenExecutionsFailed", failing).sum()).isEqualTo(1);
        assertThat(metrics.ofService("OpenExecutionCount", "").samples())
                .extracting(Sample::value)
                .containsExactly(2.0, 1.0, 0.0, 0.0);
    }

    @Test
    void a_series_has_its_values_per_period_of_virtual_time() {
        Account account = answering(call -> TaskReply.success(call.parameters()));
        String orders = create(account, "Orders", resting(1));
        for (int i = 0; i < 10; i++) {
            account.executions().start(orders, "{}");
            account.simulation().advanceBy(Duration.ofSeconds(20));
        }

        MetricSeries started = account.metrics().of("ExecutionsStarted", orders);

        assertThat(started.over(Duration.ofMinutes(1), Statistic.SUM))
                .extracting(Datapoint::value)
                .containsExactly(3.0, 3.0, 3.0, 1.0);
    }

    @Test
    void attempts_of_functions_integrations_and_activities_are_told_apart() {
        Deque<TaskReply> replies = new ArrayDeque<>(List.of(
                TaskReply.failure("Boom", null).after(Duration.ofSeconds(1)),
                TaskReply.success(Json.emptyObject()).after(Duration.ofSeconds(3)),
                TaskReply.awaiting(),
                TaskReply.failure("Queue.Full", null).after(Duration.ofSeconds(2))));
        Account account = answering(call -> replies.poll());
        String function = create(
                account,
                "Function",
                calling(FUNCTION)
                        .replace("\"End\"", "\"Retry\": [{\"ErrorEquals\": [\"Boom\"], \"IntervalSeconds\": 7}], \"End\""));
        account.executions().start(function, "{}").runToEnd();
        account.executions()
                .start(create(account, "Slow", calling(FUNCTION).replace("\"End\"", "\"TimeoutSeconds\": 9, \"End\"")), "{}")
                .runToEnd();
        String queue = "arn:aws:states:::sqs:sendMessage";
        account.executions().start(create(account, "Queue", calling(queue, "{\"QueueUrl\": \"q\"}")), "{}").runToEnd();
        String paint = account.activities().create("paint").arn();
        Execution painting = account.executions()
                .start(
                        create(
                                account,
                                "Paint",
                                calling(paint)
                                        .replace(
                                                "\"End\"",
                                                "\"TimeoutSeconds\": 60, \"HeartbeatSeconds\": 5, \"End\"")),
                        "{}");
        account.simulation().advanceBy(Duration.ofSeconds(4));
        account.activities().poll(paint, null);
        painting.runToEnd();

        Metrics metrics = account.metrics();

        assertThat(metrics.of("LambdaFunctionsScheduled", FUNCTION).sum()).isEqualTo(3);
        assertThat(metrics.of("LambdaFunctionsFailed", FUNCTION).sum()).isEqualTo(1);
        assertThat(metrics.of("LambdaFunctionsSucceeded", FUNCTION).sum()).isEqualTo(1);
        assertThat(metrics.of("LambdaFunctionsTimedOut", FUNCTION).sum()).isEqualTo(1);
        assertThat(metrics.of("LambdaFunctionTime", FUNCTION).samples())
                .extracting(Sample::value)
                .containsExactly(1_000.0, 3_000.0, 9_000.0);
        assertThat(metrics.of("ServiceIntegrationsFailed", queue).sum()).isEqualTo(1);
        assertThat(metrics.of("ServiceIntegrationRunTime", queue).percentile(50)).isEqualTo(2_000);
        assertThat(metrics.of("ActivityScheduleTime", paint).percentile(99)).isEqualTo(4_000);
        assertThat(metrics.of("ActivityTime", paint).percentile(99)).isEqualTo(9_000);
        assertThat(metrics.of("ActivitiesHeartbeatTimedOut", paint).sum()).isEqualTo(1);
        assertThat(metrics.of("ActivitiesTimedOut", paint).sum()).isZero();
    }

    @Test
    void failed_children_of_a_map_run_stand_under_the_label() {
        Account account = answering(call -> call.parameters().intValue() % 2 == 0
                ? TaskReply.failure("Boom", null)
                : TaskReply.success(call.parameters()));
        String fan = create(account, "Fan", """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Label": "each", "End": true,
                  "ToleratedFailurePercentage": 100,
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                    "StartAt": "Call", "States": {"Call": {"Type": "Task", "Resource": "%s", "End": true}}}}}}"""
                .formatted(FUNCTION));

        account.executions().start(fan, "[1, 2, 3, 4, 5]").runToEnd();

        assertThat(account.metrics().of("ExecutionsFailed", fan + "/each").sum()).isEqualTo(2);
        assertThat(account.metrics().of("ExecutionsFailed", fan).sum()).isZero();
        assertThat(account.metrics().of("LambdaFunctionsFailed", FUNCTION).sum()).isEqualTo(2);
    }

    @Test
    void express_executions_tell_what_they_are_billed_for() {
        Account account = Accounts.account();
        String fast = account.machines()
                .create(MachineRequest.of("Fast", resting(2)).ofType(WorkflowType.EXPRESS))
                .arn();

        account.executions().start(fast, "{}").runToEnd();

        assertThat(account.metrics().of("ExpressExecutionBilledDuration", fast).sum()).isEqualTo(2_000);
        assertThat(account.metrics().of("ExpressExecutionBilledMemory", fast).sum()).isEqualTo(64);
    }

    @Test
    void what_was_held_back_is_counted() {
        Account account = Account.builder(Simulation.builder().build())
                .quotas(Quotas.NONE
                        .with(Quotas.STATE_TRANSITION, new Bucket(1, 1))
                        .with("StartExecution", new Bucket(3, 1)))
                .build();
        String orders = create(account, "Orders", Accounts.saying("a"));
        for (int i = 0; i < 3; i++) {
            account.executions().start(orders, "{}");
        }
        Accounts.refusal(() -> account.executions().start(orders, "{}"));
        account.simulation().advanceBy(Duration.ofSeconds(10));

        assertThat(account.metrics().of("ExecutionThrottled", orders).sum()).isEqualTo(2);
        assertThat(account.metrics().ofService("ThrottledEvents", Quotas.STATE_TRANSITION).sum()).isEqualTo(2);
        assertThat(account.metrics().ofService("ThrottledEvents", "StartExecution").sum()).isEqualTo(1);
        assertThat(account.metrics().ofService("ConsumedCapacity", Quotas.STATE_TRANSITION).sum()).isEqualTo(3);
    }

    @Test
    void a_metric_that_there_is_not_is_told_with_the_nearest() {
        Account account = Accounts.account();

        assertThatThrownBy(() -> account.metrics().of("ExecutionFailed", "arn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no metric ExecutionFailed.")
                .hasMessageContaining("ExecutionsFailed");
        assertThatThrownBy(() -> account.metrics().ofVersion("LambdaFunctionTime", "arn"))
                .hasMessage("The metric LambdaFunctionTime is not told by version or alias");
    }
}
