package dev.escapement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.integration.AwaitedCall;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitedCallsTest {

    private static final String APPROVAL = """
            {"StartAt": "Approve", "TimeoutSeconds": 7200, "States": {"Approve": {
              "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 3600,
              "HeartbeatSeconds": 600,
              "Parameters": {"QueueUrl": "q", "MessageBody": {"Token.$": "$$.Task.Token"}}, "End": true}}}
            """;

    private static final TaskReply ACCEPTED = TaskReply.submitted(Json.emptyObject(), TaskReply.awaiting());

    @Test
    void a_call_is_awaited_from_its_acceptance_to_the_word_of_somebody_outside() {
        Simulation simulation = Runs.simulation(ACCEPTED);
        Execution execution = simulation.start(StateMachine.parse(APPROVAL), "{}");
        List<AwaitedCall> before = simulation.awaitedCalls().toList();

        simulation.advanceBy(Duration.ZERO);
        List<AwaitedCall> asked = simulation.awaitedCalls().toList();
        simulation.taskTokens().succeed(asked.get(0).call().taskToken(), Json.emptyObject());
        List<AwaitedCall> after = simulation.awaitedCalls().toList();

        assertThat(before).isEmpty();
        assertThat(asked).singleElement().satisfies(call -> {
            assertThat(call.call().executionArn()).isEqualTo(execution.arn());
            assertThat(call.lastMoment()).isEqualTo(execution.startedAt().plusSeconds(600));
        });
        assertThat(after).isEmpty();
    }

    @Test
    void a_sign_of_life_moves_the_last_moment_up_to_the_timeout_and_no_further() {
        Simulation simulation = Runs.simulation(ACCEPTED);
        Execution execution = simulation.start(StateMachine.parse(APPROVAL), "{}");
        simulation.advanceBy(Duration.ZERO);
        AwaitedCall asked = simulation.awaitedCalls().findFirst().orElseThrow();

        for (int minutes = 0; minutes < 54; minutes += 9) {
            simulation.advanceBy(Duration.ofMinutes(9));
            simulation.taskTokens().heartbeat(asked.call().taskToken());
        }

        assertThat(simulation.awaitedCalls().findFirst().orElseThrow().lastMoment())
                .isEqualTo(execution.startedAt().plusSeconds(3600));
    }

    @Test
    void the_time_of_the_whole_execution_is_a_last_moment_too() {
        Simulation simulation = Runs.simulation(ACCEPTED);
        Execution execution = simulation.start(StateMachine.parse(APPROVAL.replace("7200", "60")), "{}");

        simulation.advanceBy(Duration.ZERO);

        assertThat(simulation.awaitedCalls().findFirst().orElseThrow().lastMoment())
                .isEqualTo(execution.startedAt().plusSeconds(60));
    }

    @Test
    void a_call_whose_reply_is_on_its_way_is_not_awaited() {
        Simulation simulation = Runs.simulation(
                TaskReply.submitted(Json.emptyObject(), Runs.ok("{}").after(Duration.ofHours(1))));
        simulation.start(StateMachine.parse(APPROVAL), "{}");

        simulation.advanceBy(Duration.ZERO);

        assertThat(simulation.awaitedCalls()).isEmpty();
    }

    @Test
    void what_happens_next_is_known_without_letting_it_happen() {
        Simulation simulation = Runs.simulation();
        StateMachine nap = StateMachine.parse("""
                {"StartAt": "Nap", "States": {"Nap": {"Type": "Wait", "Seconds": 90, "End": true}}}
                """);

        Execution execution = simulation.start(nap, "{}");
        boolean atOnce = execution.startedAt().equals(simulation.nextEventAt());
        simulation.advanceBy(Duration.ZERO);

        assertThat(atOnce).isTrue();
        assertThat(simulation.nextEventAt()).isEqualTo(execution.startedAt().plusSeconds(90));
        assertThat(execution.runToEnd().simulation().nextEventAt()).isNull();
    }

    @Test
    void a_call_that_somebody_speaks_for_is_not_awaited() {
        Simulation simulation = Simulation.builder()
                .answering(new Integration() {
                    private Outside outside;

                    @Override
                    public void joins(Outside world) {
                        outside = world;
                    }

                    @Override
                    public TaskReply call(TaskCall call) {
                        outside.speaksFor(call.taskToken());
                        outside.speaksFor("nobody's");
                        return ACCEPTED;
                    }
                })
                .build();
        simulation.start(StateMachine.parse(APPROVAL), "{}");

        simulation.advanceBy(Duration.ZERO);

        assertThat(simulation.awaitedCalls()).isEmpty();
    }
}
