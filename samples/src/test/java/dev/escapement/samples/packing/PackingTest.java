package dev.escapement.samples.packing;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.lint.Linter;
import dev.escapement.mock.Callback;
import dev.escapement.mock.Script;
import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionSource;
import java.time.Duration;

@StepFunctionTest(value = "packing.asl.json", input = "{\"orderId\": \"o-7\"}")
class PackingTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);
    private static final String PARCEL = "{\"weight\": 3}";

    @StepFunctionTest
    void a_robot_that_gives_signs_of_life_may_take_its_time(Script script, Workflow packing) {
        script.activity("pack")
                .pickedUpBy("robot-1")
                .heartbeatsEvery(HALF_A_MINUTE)
                .succeedsAfter(TWENTY_MINUTES, PARCEL);

        assertThat(packing.run())
                .succeeded()
                .hasOutputAt("$.parcel.weight", "3")
                .took(TWENTY_MINUTES);
        assertThat(script.callbacks())
                .filteredOn(callback -> callback.word() == Callback.Word.HEARTBEAT)
                .hasSize(39)
                .allMatch(Callback::wasHeard);
    }

    @StepFunctionTest
    void a_robot_that_falls_silent_is_replaced_within_a_minute(Script script, Workflow packing) {
        script.activity("pack")
                .pickedUpBy("robot-1")
                .neverEnds()
                .then()
                .pickedUpBy("robot-2")
                .heartbeatsEvery(HALF_A_MINUTE)
                .succeedsAfter(TWENTY_MINUTES, PARCEL);

        assertThat(packing.run())
                .succeeded()
                .state(
                        "Pack",
                        pack -> pack.wasAttempted(2).attempt(2, second -> second.beganAfter(Duration.ofSeconds(61))));
    }

    @StepFunctionTest
    void a_parcel_that_was_packed_all_the_same_is_refused(Script script, Workflow packing) {
        script.activity("pack")
                .pickedUpBy("robot-1")
                .succeedsAfter(Duration.ofSeconds(90), PARCEL)
                .then()
                .pickedUpBy("robot-2")
                .succeedsAfter(HALF_A_MINUTE.plusSeconds(20), PARCEL);

        assertThat(packing.run()).succeeded();
        assertThat(script.callbacks()).extracting(Callback::refusal).containsExactly("TaskTimedOut", null);
    }

    @StepFunctionTest
    void after_three_silent_robots_somebody_packs_by_hand(Script script, Workflow packing) {
        script.activity("pack").pickedUpBy("robot-1").neverEnds().times(3);
        script.state("PackByHand").succeeds();

        assertThat(packing.run()).succeeded().state("Pack", pack -> pack.wasCaughtInto("PackByHand"));
    }

    @StepFunctionTest
    void while_no_robot_comes_only_the_time_of_the_whole_execution_runs(Script script, Workflow packing) {
        script.activity("pack").neverAnswers();

        assertThat(packing.run()).timedOut().took(Duration.ofHours(4)).neverVisited("PackByHand");
    }

    @StepFunctionTest("packing-without-heartbeat.asl.json")
    void without_a_heartbeat_a_lost_robot_costs_an_hour(Script script, Workflow packing) {
        script.activity("pack")
                .pickedUpBy("robot-1")
                .neverEnds()
                .then()
                .pickedUpBy("robot-2")
                .succeedsAfter(TWENTY_MINUTES, PARCEL);

        Execution execution = packing.run();

        assertThatThrownBy(() -> assertThat(execution).tookAtMost(Duration.ofMinutes(30)))
                .hasMessage("""
                        PackingWithoutHeartbeat was expected to take at most 30 min, but took 1 h 20 min 1 s
                          it    succeeded 1 h 20 min 1 s after it started
                          2         +0.000  TaskStateEntered  Pack
                          5  +01:00:00.000  ActivityTimedOut  States.Timeout   (retry in 1 s)
                          reproduce with seed 0""");
    }

    @StepFunctionTest("packing-without-heartbeat.asl.json")
    void the_linter_sees_it_without_a_run(DefinitionSource definition) {
        assertThat(Linter.standard().only("CALLBACK_WITHOUT_HEARTBEAT").lint(definition))
                .extracting(DefinitionProblem::message)
                .containsExactly(
                        "'Pack' waits for a worker but has no HeartbeatSeconds: a lost one is noticed only at the"
                                + " timeout");
    }
}
