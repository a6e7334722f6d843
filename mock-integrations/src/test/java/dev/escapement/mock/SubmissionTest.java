package dev.escapement.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.StateMachine;
import dev.escapement.history.HistoryEvent;
import dev.escapement.history.HistoryEventType;
import dev.escapement.json.Json;
import dev.escapement.mock.Callback.Word;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final String QUEUE = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
    private static final String JOB = "arn:aws:states:::batch:submitJob.sync";
    private static final String ACTIVITY = "arn:aws:states:us-east-1:123456789012:activity:pack";

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void an_approver_says_yes_after_three_hours() {
        Script script =
                Script.create().state("Approve").submits().succeedsAfter(HOUR.multipliedBy(3), "{\"by\": \"Ann\"}");

        Execution execution = TestMachines.run(waiting(""), "{}", script);

        assertThat(execution.output()).hasToString("{\"by\":\"Ann\"}");
        assertThat(duration(execution)).isEqualTo(HOUR.multipliedBy(3));
        assertThat(types(execution))
                .containsSubsequence(HistoryEventType.TASK_SUBMITTED, HistoryEventType.TASK_SUCCEEDED);
        assertThat(script.callbacks())
                .extracting(Callback::word, Callback::wasHeard)
                .containsExactly(tuple(Word.SUCCESS, true));
    }

    @Test
    void an_approver_may_say_no_or_something_that_depends() {
        Script script = Script.create()
                .state("Approve")
                .submits()
                .failsAfter(HOUR, "Rejected", "too dear")
                .once()
                .then()
                .submits()
                .answersAfter(HOUR, call -> Json.text(call.site().state()));

        Execution rejected = TestMachines.run(waiting(""), "{}", script);
        Execution retried = TestMachines.run(
                waiting("\"Retry\": [{\"ErrorEquals\": [\"Rejected\"], \"IntervalSeconds\": 1}],"), "{}", script);

        assertThat(rejected.error()).isEqualTo("Rejected");
        assertThat(rejected.cause()).isEqualTo("too dear");
        assertThat(retried.output()).hasToString("\"Approve\"");
    }

    @Test
    void the_word_that_a_call_was_accepted_may_be_scripted_too() {
        Script script = Script.create()
                .state("Approve")
                .submits("{\"MessageId\": \"m-1\"}")
                .succeedsAfter(HOUR, "1");

        Execution execution = TestMachines.run(waiting(""), "{}", script);

        assertThat(execution.historyJson()).contains("\\\"MessageId\\\":\\\"m-1\\\",\\\"SdkHttpMetadata\\\"");
    }

    @Test
    void heartbeats_keep_a_task_alive() {
        Script silent = Script.create().state("Approve").submits().succeedsAfter(HOUR, "1");
        Script alive = Script.create()
                .state("Approve")
                .submits()
                .heartbeatsEvery(Duration.ofMinutes(20))
                .succeedsAfter(HOUR, "1");

        Execution missed = TestMachines.run(waiting("\"HeartbeatSeconds\": 1500,"), "{}", silent);
        Execution kept = TestMachines.run(waiting("\"HeartbeatSeconds\": 1500,"), "{}", alive);

        assertThat(missed.error()).isEqualTo("States.Timeout");
        assertThat(kept.output()).hasToString("1");
        assertThat(alive.callbacks())
                .extracting(Callback::word)
                .containsExactly(Word.HEARTBEAT, Word.HEARTBEAT, Word.SUCCESS);
    }

    @Test
    void a_late_word_is_refused_and_the_refusal_is_told() {
        Script script = Script.create()
                .state("Approve")
                .submits()
                .succeedsAfter(HOUR, "1")
                .state("After")
                .returns("2")
                .after(HOUR.multipliedBy(2));

        Execution execution = TestMachines.run(approveThenGoOn(), "{}", script);

        assertThat(execution.output()).hasToString("2");
        assertThat(script.callbacks()).extracting(Callback::refusal).containsExactly("TaskTimedOut");
    }

    @Test
    void a_second_word_is_refused_and_changes_nothing() {
        Script script = Script.create()
                .state("Approve")
                .submits()
                .succeedsAfter(Duration.ofMinutes(5), "1")
                .againAfter(Duration.ofMinutes(1))
                .state("After")
                .returns("2")
                .after(HOUR);

        TestMachines.run(approveThenGoOn(), "{}", script);

        assertThat(script.callbacks()).extracting(Callback::refusal).containsExactly(null, "TaskTimedOut");
    }

    @Test
    void a_token_that_nobody_issued_is_refused() {
        Script script =
                Script.create().state("Approve").submits().withToken("made-up").succeedsAfter(HOUR, "1");

        Execution execution = TestMachines.run(waiting("\"TimeoutSeconds\": 7200,"), "{}", script);

        assertThat(execution.error()).isEqualTo("States.Timeout");
        assertThat(script.callbacks()).extracting(Callback::refusal).containsExactly("InvalidToken");
    }

    @Test
    void a_test_may_hand_back_the_token_itself() {
        Script script = Script.create().state("Approve").submits().neverEnds();
        Execution execution = TestMachines.run(waiting(""), "{}", script);

        String token = script.calls().last().taskToken();
        execution.simulation().taskTokens().succeed(token, Json.text("by hand"));
        execution.runToEnd();

        assertThat(execution.output()).hasToString("\"by hand\"");
    }

    @Test
    void a_worker_takes_a_task_and_is_named() {
        Script script = Script.create()
                .activity("pack")
                .pickedUpBy("Bob")
                .succeedsAfter(HOUR, "1")
                .after(HOUR);

        Execution execution = TestMachines.run(TestMachines.task("Pack", ACTIVITY, ""), "{}", script);

        assertThat(execution.historyJson()).contains("\"workerName\":\"Bob\"");
        assertThat(duration(execution)).isEqualTo(HOUR.multipliedBy(2));
    }

    @Test
    void an_activity_may_be_answered_without_a_word_about_its_worker() {
        Script script = Script.create()
                .activity("pack")
                .fails("Broken", "a crack")
                .once()
                .then()
                .returns("1");
        StateMachine machine = TestMachines.task("Pack", ACTIVITY, """
                "Retry": [{"ErrorEquals": ["Broken"], "IntervalSeconds": 1}],""");

        Execution execution = TestMachines.run(machine, "{}", script);

        assertThat(execution.output()).hasToString("1");
        assertThat(types(execution))
                .filteredOn(HistoryEventType.ACTIVITY_STARTED::equals)
                .hasSize(2);
    }

    @Test
    void the_end_of_a_job_is_noticed_when_the_service_next_looks() {
        Script script = Script.create()
                .state("Train")
                .submits()
                .polledEvery(Duration.ofSeconds(30))
                .succeedsAfter(Duration.ofSeconds(61), "{\"Status\": \"SUCCEEDED\"}");

        Execution execution = TestMachines.run(TestMachines.task("Train", JOB, ""), "{}", script);

        assertThat(duration(execution)).isEqualTo(Duration.ofSeconds(90));
        assertThat(execution.output()).hasToString("{\"Status\":\"SUCCEEDED\"}");
    }

    @Test
    void a_job_that_fails_was_accepted_before_and_one_that_is_refused_was_not() {
        Script failing = Script.create().state("Train").submits().failsAfter(HOUR, "States.TaskFailed", "{}");
        Script refusing = Script.create().state("Train").refuses("Batch.ClientException", "no such queue");

        Execution failed = TestMachines.run(TestMachines.task("Train", JOB, ""), "{}", failing);
        Execution refused = TestMachines.run(TestMachines.task("Train", JOB, ""), "{}", refusing);

        assertThat(types(failed)).contains(HistoryEventType.TASK_SUBMITTED, HistoryEventType.TASK_FAILED);
        assertThat(types(refused))
                .contains(HistoryEventType.TASK_SUBMIT_FAILED)
                .doesNotContain(HistoryEventType.TASK_SUBMITTED);
        assertThat(refused.error()).isEqualTo("Batch.ClientException");
    }

    @Test
    void a_job_whose_task_times_out_is_stopped() {
        Script script = Script.create().state("Train").submits().succeedsAfter(HOUR, "{}");

        TestMachines.run(TestMachines.task("Train", JOB, "\"TimeoutSeconds\": 60,"), "{}", script);

        assertThat(script.abandonedCalls().states()).containsExactly("Train");
    }

    @Test
    void what_makes_no_sense_for_a_call_is_told() {
        Script heartbeats =
                Script.create().anything().submits().heartbeatsEvery(HOUR).neverEnds();
        Script polling = Script.create().anything().submits().polledEvery(HOUR).neverEnds();
        Script plain = Script.create().anything().submits().neverEnds();
        Script worker = Script.create().anything().pickedUpBy("Bob").neverEnds();

        assertThatThrownBy(() -> heartbeats.call(SampleCalls.of(JOB, "{}")))
                .isInstanceOf(ScriptException.class)
                .hasMessage(
                        "The script of Work#1.1, which calls " + JOB + ", makes no sense: nobody hands back the token"
                                + " of a job, so there are no heartbeats, wrong tokens or second words");
        assertThatThrownBy(() -> polling.call(SampleCalls.of(QUEUE, "{}")))
                .hasMessageEndingWith("makes no sense: nobody polls for a callback");
        assertThatThrownBy(() -> plain.call(SampleCalls.of(TestMachines.PAY, "{}")))
                .hasMessage("Work#1.1 calls " + TestMachines.PAY + ", which waits for neither a job nor a callback:"
                        + " nothing comes after its answer. Say returns(…)");
        assertThatThrownBy(() -> worker.call(SampleCalls.of(JOB, "{}")))
                .hasMessage("Work#1.1 calls " + JOB
                        + ", which is no activity: nobody picks it up. Say returns(…) or submits()");
    }

    @Test
    void a_callback_needs_a_simulation_to_happen_in() {
        Script script = Script.create().anything().submits().succeedsAfter(HOUR, "{}");

        assertThatThrownBy(() -> script.call(SampleCalls.of(QUEUE, "{}")))
                .isInstanceOf(ScriptException.class)
                .hasMessage("This answer acts in a simulation. Give the script to one:"
                        + " Simulation.builder().answering(script)");
    }

    @Test
    void intervals_and_durations_must_lie_ahead() {
        Submission submission = Script.create().anything().submits();

        assertThatThrownBy(() -> submission.heartbeatsEvery(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An interval is longer than nothing, unlike PT0S");
        assertThatThrownBy(() -> submission.succeedsAfter(HOUR.negated(), "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing ends PT-1H after its beginning");
    }

    @Test
    void signs_of_life_without_an_end_end_with_the_task() {
        Script script = Script.create()
                .anything()
                .submits()
                .heartbeatsEvery(Duration.ofMinutes(1))
                .neverEnds();

        Execution execution = TestMachines.run(waiting("\"TimeoutSeconds\": 150,"), "{}", script);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(script.callbacks()).hasSize(2).allMatch(Callback::wasHeard);
    }

    private static StateMachine waiting(String fields) {
        return TestMachines.task("Approve", QUEUE, fields);
    }

    private static StateMachine approveThenGoOn() {
        return StateMachine.parse("""
                {"StartAt": "Approve", "States": {
                  "Approve": {"Type": "Task", "Resource": "%s", "TimeoutSeconds": 1800, "Next": "After",
                   "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "After"}]},
                  "After": {"Type": "Task", "Resource": "%s", "End": true}}}
                """.formatted(QUEUE, TestMachines.PAY));
    }

    private static Duration duration(Execution execution) {
        return Duration.between(execution.startedAt(), execution.stoppedAt());
    }

    private static List<HistoryEventType> types(Execution execution) {
        return execution.history().stream().map(HistoryEvent::type).toList();
    }
}
