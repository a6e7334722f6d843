package dev.escapement.fault.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.fault.Orders;
import dev.escapement.fault.run.Effect;
import dev.escapement.fault.run.Interference;
import dev.escapement.fault.run.Trace;
import dev.escapement.parser.DefinitionSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionFaultsTest {

    private static final String CHARGE = """
            {"StartAt": "Charge", "States": {"Charge": {"Type": "Task", "End": true,
              "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge", "Parameters": {%s},
              "Retry": [{"ErrorEquals": ["Lambda.TooManyRequestsException"]}]}}}
            """;

    private static final String NAMED = ", \"Name\": \"one\"";

    private static final StateMachine EXPRESS = charging("\"order\": 7", WorkflowType.EXPRESS);

    @Test
    void an_express_execution_is_run_twice_and_its_calls_go_out_again() {
        Trace trace = run(EXPRESS, "@states:start=run-twice");

        assertThat(trace.done("Charge")).hasSize(2);
        assertThat(trace.execution().repetitions()).hasSize(1);
        assertThat(trace.execution().story().toString()).contains("faults \"@states:start=run-twice\"");
    }

    @Test
    void a_key_of_the_execution_makes_both_runs_one_and_a_key_of_chance_does_not() {
        StateMachine keyed = charging("\"idempotencyKey.$\": \"$$.Execution.Id\"", WorkflowType.EXPRESS);
        StateMachine lucky = charging("\"idempotencyKey.$\": \"States.UUID()\"", WorkflowType.EXPRESS);

        assertThat(run(keyed, "@states:start=run-twice").doneOnce("Charge")).hasSize(1);
        assertThat(run(lucky, "@states:start=run-twice").doneOnce("Charge")).hasSize(2);
    }

    @Test
    void calls_of_the_second_run_are_the_second_from_their_place() {
        Trace trace = run(EXPRESS, "@states:start=run-twice(1m); Charge#2=throttled");

        assertThat(trace.effects()).hasSize(2);
        assertThat(trace.execution().explanations()).isEmpty();
        assertThat(trace.execution().repetitions().get(0).explanations()).hasSize(1);
    }

    @Test
    void a_machine_can_be_named() {
        Trace trace = run(starting("startExecution"), "@states:start:Charging=run-twice(10ms)");

        assertThat(trace.done("Charge")).hasSize(2);
    }

    @Test
    void an_execution_can_be_ended_from_its_start_on() {
        assertThat(run(EXPRESS, "@states:start=execution-timeout(1ms)")
                        .execution()
                        .status())
                .isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(run(starting("startExecution"), "@states:start#1=stopped")
                        .execution()
                        .status())
                .isEqualTo(ExecutionStatus.ABORTED);
    }

    @Test
    void what_the_service_runs_once_is_refused() {
        StateMachine standard = charging("", WorkflowType.STANDARD);
        Interference synchronous = new Interference(FaultPlan.parse("@states:start=run-twice"), 0);

        assertThatThrownBy(() -> run(standard, "@states:start=run-twice(2s)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'run-twice(2s)' cannot happen to Charging: a Standard workflow runs exactly once. Only an Express"
                                + " workflow that is started and not waited for may run again; of several machines name the one that"
                                + " is meant: @states:start:Charging");
        assertThatThrownBy(() ->
                        world(synchronous).start(EXPRESS, StartRequest.of("{}").synchronously()))
                .hasMessageStartingWith(
                        "'run-twice' cannot happen to Charging: an Express workflow that somebody waits for"
                                + " runs at most once.");
        assertThatThrownBy(() -> run(starting("startSyncExecution"), "@states:start:Charging=run-twice"))
                .hasMessageContaining("runs at most once");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Charge=run-twice          | 'run-twice' happens to executions, not to calls such as those of Charge: its places are @states:start and @states:start-child
            @lambda=run-twice         | 'run-twice' happens to executions, not to calls such as those of @lambda: its places are @states:start and @states:start-child
            @states:start=throttled   | 'throttled' cannot happen at @states:start; run-twice, stopped and execution-timeout can
            @states:start=run-twice(-2s) | '-2s' leads back; nothing comes before it was due
            Charge=slow(-2s)          | '-2s' leads back; nothing comes before it was due
            """)
    void what_cannot_happen_somewhere_is_told_before_anything_runs(String plan, String complaint) {
        assertThatThrownBy(() -> FaultPlan.parse(plan))
                .isInstanceOf(FaultPlanException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void a_plan_made_in_code_is_checked_too() {
        Fault twice = Fault.parse("run-twice");

        assertThatThrownBy(() -> new PlannedFault(Place.ofState("Charge"), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'run-twice' happens to executions");
    }

    @Test
    void an_express_child_of_a_map_is_run_twice() {
        Trace trace = run(fanOut("EXPRESS"), "@states:start-child#2=run-twice");

        assertThat(trace.done("Work"))
                .extracting(effect -> effect.site().strand().toString())
                .containsExactly("Each[0]", "Each[1]", "Each[2]", "Each[1]");
        assertThatThrownBy(() -> run(fanOut("STANDARD"), "@states:start-child#2=run-twice"))
                .hasMessageContaining(": a Standard workflow runs exactly once.");
    }

    @Test
    void a_child_that_is_started_is_throttled_like_any_call() {
        Trace trace = run(starting("startExecution"), "Nest#1.1=throttled");

        assertThat(trace.execution().history().toString()).contains("StepFunctions.ThrottlingException");
        assertThat(trace.done("Charge")).hasSize(1);
        assertThat(trace.execution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void a_start_whose_reply_is_lost_is_a_second_child_when_nobody_named_it() {
        Trace trace = run(starting("startExecution"), "Nest#1.1=failed-after-commit");

        assertThat(trace.execution().simulation().executions()).hasSize(3);
        assertThat(trace.done("Nest")).extracting(Effect::key).containsExactly(null, null);
    }

    @Test
    void a_start_whose_reply_is_lost_is_the_same_child_while_that_runs_and_refused_once_it_ended() {
        StateMachine standard = charging("", WorkflowType.STANDARD);

        Trace open = run(starting("startExecution", NAMED), resting(), "Nest#1.1=failed-after-commit");
        Trace ended = run(starting("startExecution", NAMED), standard, "Nest#1.1=failed-after-commit");

        assertThat(open.execution().simulation().executions()).hasSize(2);
        assertThat(open.done("Nest")).hasSize(2);
        assertThat(open.doneOnce("Nest")).hasSize(1);
        assertThat(ended.execution().error()).isEqualTo("StepFunctions.ExecutionAlreadyExistsException");
    }

    @Test
    void a_child_that_is_waited_for_is_slow_lost_killed_or_started_twice() {
        StateMachine standard = charging("", WorkflowType.STANDARD);
        StateMachine waiting = starting("startExecution.sync:2");

        assertThat(run(waiting, standard, "Nest#1.1=slow(5m)").execution().elapsed())
                .isEqualTo(Duration.ofMinutes(5).plusMillis(80));
        assertThat(run(waiting, standard, "Nest#1.1=slow(1h)").execution().error())
                .isEqualTo("States.Timeout");
        assertThat(run(waiting, standard, "Nest=silent").execution().error()).isEqualTo("States.Timeout");
        assertThat(run(waiting, standard, "Nest=job-failed").execution().error())
                .isEqualTo("States.TaskFailed");
        assertThat(run(waiting, standard, "Nest=delivered-twice")
                        .execution()
                        .simulation()
                        .executions())
                .hasSize(3);
    }

    private static Trace run(StateMachine machine, String faults) {
        return run(machine, EXPRESS, faults);
    }

    private static Trace run(StateMachine machine, StateMachine child, String faults) {
        Interference interference = new Interference(FaultPlan.parse(faults), 0);
        Execution execution = Simulation.builder()
                .hosting(child)
                .answering(Orders.services())
                .decoratedBy(interference)
                .build()
                .start(machine, "[1, 2, 3]")
                .runToEnd();
        while (execution.simulation().advanceToNextEvent()) {
            // Those that nobody waits for come to their ends too.
        }
        interference.requireAllStruck();
        return interference.traceOf(execution);
    }

    private static Simulation world(Interference interference) {
        return Simulation.builder()
                .answering(Orders.services())
                .decoratedBy(interference)
                .build();
    }

    private static StateMachine charging(String parameters, WorkflowType type) {
        return StateMachine.read(DefinitionSource.ofText(CHARGE.formatted(parameters)), type)
                .named("Charging");
    }

    private static StateMachine starting(String action) {
        return starting(action, "");
    }

    private static StateMachine starting(String action, String parameters) {
        String service = action.equals("startSyncExecution") ? "aws-sdk:sfn" : "states";
        return StateMachine.parse("""
                {"StartAt": "Nest", "States": {"Nest": {"Type": "Task", "End": true, "TimeoutSeconds": 600,
                  "Resource": "arn:aws:states:::%s:%s", "Parameters": {"StateMachineArn": "%s"%s},
                  "Retry": [{"ErrorEquals": ["StepFunctions.SdkClientException", "StepFunctions.ThrottlingException"],
                    "IntervalSeconds": 1, "MaxAttempts": 1}]}}}
                """.formatted(service, action, EXPRESS.arn(), parameters))
                .named("Parent");
    }

    private static StateMachine resting() {
        return StateMachine.parse("""
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 60, "End": true}}}
                """).named("Charging");
    }

    private static StateMachine fanOut(String type) {
        return StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "%s"}, "StartAt": "Work",
                    "States": {"Work": {"Type": "Task", "End": true,
                      "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"}}}}}}
                """.formatted(type));
    }
}
