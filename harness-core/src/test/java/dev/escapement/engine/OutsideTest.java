package dev.escapement.engine;

import static dev.escapement.Runs.FUNCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.Promise;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class OutsideTest {

    @Test
    void a_promise_is_kept_when_somebody_outside_settles_it_and_only_the_first_word_counts() {
        Execution execution = run("", (outside, call) -> {
            Promise end = new Promise();
            outside.after(Duration.ofMinutes(5), () -> end.settle(new TaskOutcome.Succeeded(Json.parse("\"first\""))));
            outside.after(Duration.ofMinutes(6), () -> end.settle(new TaskOutcome.Succeeded(Json.parse("\"late\""))));
            return TaskReply.promised(end);
        });

        assertThat(execution.output()).isEqualTo(Json.parse("\"first\""));
        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_promise_that_nobody_keeps_runs_into_the_timeout() {
        Execution execution = run("\"TimeoutSeconds\": 30,", (outside, call) -> TaskReply.promised(new Promise()));

        assertThat(execution.error()).isEqualTo("States.Timeout");
    }

    @Test
    void an_operator_stops_an_execution_while_it_waits() {
        Execution execution = run("", (outside, call) -> {
            outside.after(Duration.ofHours(1), () -> outside.stop(call.executionArn(), "Enough", "by hand"));
            return TaskReply.awaiting();
        });

        assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(execution.error()).isEqualTo("Enough");
    }

    @Test
    void the_time_of_an_execution_can_be_up_before_its_budget_is() {
        Execution execution = run("", (outside, call) -> {
            outside.after(Duration.ofHours(1), () -> outside.expire(call.executionArn()));
            return TaskReply.awaiting();
        });

        assertThat(execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whoever_was_asked_hears_that_nobody_waits_any_more() {
        Recorder recorder = new Recorder((outside, call) -> TaskReply.awaiting());
        start("\"TimeoutSeconds\": 30,", recorder).runToEnd();

        assertThat(recorder.abandoned).hasSize(1);
    }

    @Test
    void an_attempt_that_ended_well_is_not_abandoned() {
        Recorder recorder = new Recorder((outside, call) -> TaskReply.success(Json.parse("{}")));
        start("\"TimeoutSeconds\": 30,", recorder).runToEnd();

        assertThat(recorder.abandoned).isEmpty();
    }

    private static Execution run(String fields, BiFunction<Outside, TaskCall, TaskReply> answer) {
        return start(fields, new Recorder(answer)).runToEnd();
    }

    private static Execution start(String fields, Integration integration) {
        return Simulation.builder()
                .answering(integration)
                .build()
                .start(StateMachine.parse("""
                        {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Resource": "%s", %s "End": true}}}
                        """.formatted(FUNCTION, fields)), "{}");
    }

    /** Answers with its simulation at hand, and remembers what was abandoned. */
    private static final class Recorder implements Integration {

        private final BiFunction<Outside, TaskCall, TaskReply> answer;
        private final List<TaskCall> abandoned = new ArrayList<>();
        private Outside outside;

        Recorder(BiFunction<Outside, TaskCall, TaskReply> answer) {
            this.answer = answer;
        }

        @Override
        public void joins(Outside simulation) {
            outside = simulation;
        }

        @Override
        public TaskReply call(TaskCall call) {
            return answer.apply(outside, call);
        }

        @Override
        public void abandoned(TaskCall call) {
            abandoned.add(call);
        }
    }
}
