package dev.escapement.operations;

import static dev.escapement.operations.Accounts.account;
import static dev.escapement.operations.Accounts.ask;
import static dev.escapement.operations.Accounts.calling;
import static dev.escapement.operations.Accounts.create;
import static dev.escapement.operations.Accounts.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Runs;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActivitiesTest {

    @Test
    void a_worker_that_waits_is_given_the_next_task_and_hands_the_result_back() {
        Account account = account();
        Activity paint = account.activities().create("paint");
        ActivityPoll poll = account.activities().poll(paint.arn(), "worker-1");
        assertThat(poll.task()).isNull();
        Execution execution = account.executions().start(create(account, "Paint", calling(paint.arn())), "{\"a\": 1}");
        account.simulation().advanceBy(Duration.ofSeconds(2));

        assertThat(poll.task().input()).isEqualTo("{\"a\":1}");
        account.simulation().taskTokens().succeed(poll.task().token(), Json.text("red"));
        execution.runToEnd();

        assertThat(execution.output()).isEqualTo(Json.text("red"));
        assertThat(Runs.history(execution)).isEqualTo("""
                1<0 ExecutionStarted
                2<0 TaskStateEntered
                3<2 ActivityScheduled
                4<3 ActivityStarted
                5<4 +2.0 ActivitySucceeded
                6<5 +2.0 TaskStateExited
                7<6 +2.0 ExecutionSucceeded""");
        assertThat(execution.history().get(3).details()).isEqualTo(Json.parse("{\"workerName\": \"worker-1\"}"));
    }

    @Test
    void tasks_wait_in_line_for_workers() {
        Account account = account();
        String paint = account.activities().create("paint").arn();
        String machine = create(account, "Paint", calling(paint));
        account.executions().start(machine, "1");
        account.executions().start(machine, "2");
        account.simulation().advanceBy(Duration.ofMinutes(5));

        assertThat(account.activities().poll(paint, null).task().input()).isEqualTo("1");
        assertThat(account.activities().poll(paint, null).task().input()).isEqualTo("2");
        assertThat(account.activities().poll(paint, null).isOver()).isFalse();
    }

    @Test
    void a_task_of_an_execution_that_was_stopped_is_given_to_nobody() {
        Account account = account();
        String paint = account.activities().create("paint").arn();
        String machine = create(account, "Paint", calling(paint));
        Execution stopped = account.executions().start(machine, "1");
        account.executions().start(machine, "2");
        account.simulation().advanceBy(Duration.ofSeconds(1));

        stopped.stop(null, null);

        assertThat(account.activities().poll(paint, null).task().input()).isEqualTo("2");
    }

    @Test
    void the_timeout_of_an_activity_counts_from_the_moment_a_worker_takes_it() {
        Account account = account();
        String paint = account.activities().create("paint").arn();
        String machine = create(account, "Paint", calling(paint).replace("\"End\"", "\"TimeoutSeconds\": 10, \"End\""));
        Execution execution = account.executions().start(machine, "1");
        account.simulation().advanceBy(Duration.ofMinutes(5));

        account.activities().poll(paint, null);
        execution.runToEnd();

        assertThat(execution.error()).isEqualTo("States.Timeout");
        assertThat(execution.elapsed()).isEqualTo(Duration.ofSeconds(310));
    }

    @Test
    void a_worker_waits_a_minute_and_does_not_keep_the_world_going() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        String paint = ask(api, "CreateActivity", "{\"name\": \"paint\"}")
                .path("activityArn")
                .textValue();

        Reply reply = api.call("GetActivityTask", Json.parse("{\"activityArn\": \"" + paint + "\"}"));

        assertThat(account.simulation().advanceToNextEvent()).isFalse();
        account.simulation().advanceBy(Duration.ofSeconds(59));
        assertThat(reply.json()).isNull();
        account.simulation().advanceBy(Duration.ofSeconds(1));
        assertThat(reply.json()).isEqualTo(Json.emptyObject());
    }

    @Test
    void a_worker_that_has_gone_is_given_nothing() {
        Account account = account();
        StatesApi api = StatesApi.of(account);
        String paint = account.activities().create("paint").arn();
        String request = "{\"activityArn\": \"" + paint + "\", \"workerName\": \"w\"}";
        api.call("GetActivityTask", Json.parse(request)).giveUp();
        account.executions()
                .start(create(account, "Paint", calling(paint)), "7")
                .runToEnd();

        JsonNode task = ask(api, "GetActivityTask", request);
        ask(
                api,
                "SendTaskHeartbeat",
                "{\"taskToken\": \"" + task.path("taskToken").textValue() + "\"}");
        ask(
                api,
                "SendTaskFailure",
                "{\"taskToken\": \"" + task.path("taskToken").textValue() + "\", \"error\": \"No\"}");

        assertThat(task.path("input").textValue()).isEqualTo("7");
        assertThat(account.executions().all().get(0).runToEnd().error()).isEqualTo("No");
    }

    @Test
    void more_than_a_thousand_workers_do_not_wait_for_the_same_activity() {
        Account account = account();
        String paint = account.activities().create("paint").arn();
        IntStream.range(0, 1_000).forEach(i -> account.activities().poll(paint, null));

        assertThat(refusal(() -> account.activities().poll(paint, null)))
                .isEqualTo("ActivityWorkerLimitExceeded: The maximum number of workers concurrently polling for"
                        + " activity tasks has been reached.");
    }

    @Test
    void an_activity_is_created_once_and_deleted_as_often_as_one_likes() {
        Account account = account();
        Activity paint = account.activities().create("paint");

        assertThat(account.activities().create("paint")).isSameAs(paint);
        account.activities().delete(paint.arn());
        account.activities().delete(paint.arn());
        assertThat(refusal(() -> account.activities().poll(paint.arn(), null)))
                .isEqualTo("ActivityDoesNotExist: Activity Does Not Exist: '" + paint.arn() + "'");
        assertThat(refusal(() -> account.activities().create("a/b"))).isEqualTo("InvalidName: Invalid Name: 'a/b'");
    }
}
