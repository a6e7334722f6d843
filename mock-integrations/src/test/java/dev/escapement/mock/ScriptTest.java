package dev.escapement.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void answers_come_one_after_the_other_and_the_last_stays() {
        Script script = Script.create()
                .state("Pay")
                .fails("Busy")
                .times(2)
                .then()
                .fails("Tired")
                .then()
                .returns("{\"paid\": true}");

        Execution execution = TestMachines.run(TestMachines.stubbornPay(), "{}", script);

        assertThat(execution.output()).hasToString("{\"paid\":true}");
        assertThat(script.calls().count()).isEqualTo(4);
        assertThat(execution.explanations()).hasSize(3);
    }

    @Test
    void the_last_answer_goes_on_through_loops_and_maps() {
        Script script =
                Script.create().state("Pay").returnsInTurn("1", "2").then().returns("3");

        Execution execution = TestMachines.run(TestMachines.payEach(), "[0, 0, 0, 0]", script);

        assertThat(execution.output()).hasToString("[1,2,3,3]");
    }

    @Test
    void a_function_is_known_by_its_name_however_it_is_called() {
        StateMachine invoke = TestMachines.task("Pay", "arn:aws:states:::lambda:invoke", """
                "Parameters": {"FunctionName": "arn:aws:lambda:us-east-1:1:function:pay:live"},""");
        Script script = Script.create().function("pay").returns("{\"paid\": true}");

        Execution byArn = TestMachines.run(TestMachines.stubbornPay(), "{}", script);
        Execution byInvoke = TestMachines.run(invoke, "{}", script);

        assertThat(byArn.output()).hasToString("{\"paid\":true}");
        assertThat(byInvoke.output().path("Payload")).hasToString("{\"paid\":true}");
    }

    @Test
    void a_logical_id_is_found_in_the_name_that_is_left_of_it() {
        Script script = Script.create().logicalId("Charge").returns("1");

        List<String> outputs = new ArrayList<>();
        for (String function : List.of("Charge", "shop-Charge-1ABC")) {
            StateMachine machine =
                    TestMachines.task("Pay", "arn:aws:lambda:us-east-1:123456789012:function:" + function, "");
            outputs.add(String.valueOf(TestMachines.run(machine, "{}", script).output()));
        }

        assertThat(outputs).containsExactly("1", "1");
    }

    @Test
    void a_resource_is_named_in_full_or_from_where_it_differs() {
        StateMachine machine = TestMachines.task("Send", "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "");

        List<ExecutionStatus> ends = new ArrayList<>();
        for (String name : List.of(
                "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "arn:aws:states:::sqs:sendMessage",
                "sqs:sendMessage",
                "sqs:*")) {
            Script script = Script.create().resource(name).returns("{}");
            ends.add(TestMachines.run(machine, "{}", script).status());
        }

        assertThat(ends).containsOnly(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void what_says_more_about_a_call_answers_it() {
        Script script = Script.create()
                .anything()
                .returns("\"anything\"")
                .resource(TestMachines.PAY)
                .returns("\"resource\"")
                .function("pay")
                .returns("\"function\"")
                .state("Pay")
                .returns("\"state\"")
                .anything()
                .inIteration("Each", 2)
                .returns("\"condition\"");

        Execution execution = TestMachines.run(TestMachines.payEach(), "[0, 0, 0]", script);

        assertThat(execution.output()).hasToString("[\"state\",\"state\",\"condition\"]");
    }

    @Test
    void a_line_that_has_said_all_leaves_the_word_to_the_next() {
        Script script = Script.create()
                .anything()
                .returns("0")
                .function("pay")
                .returns("1")
                .times(2)
                .state("Pay")
                .returns("2")
                .once();

        Execution execution = TestMachines.run(TestMachines.payEach(), "[0, 0, 0, 0]", script);

        assertThat(execution.output()).hasToString("[2,1,1,0]");
    }

    @Test
    void input_is_asked_in_jsonpath_and_jsonata_and_java() {
        Script script = Script.create()
                .state("Pay")
                .whenInput("$.lines[?(@.qty > 10 && @.sku =~ /A.*/i)]")
                .returns("\"path\"")
                .state("Pay")
                .whenInput("$.lines.length()", "0")
                .returns("\"value at path\"")
                .state("Pay")
                .whenJsonata("$sum($input.lines.qty) = 7 and $attempt = 1")
                .returns("\"formula\"")
                .state("Pay")
                .whenCall(call -> call.parameters().has("vip"))
                .returns("\"java\"")
                .state("Pay")
                .returns("\"else\"");

        Execution execution = TestMachines.run(TestMachines.payEach(), """
                [{"lines": [{"qty": 11, "sku": "a1"}]}, {"lines": []}, {"lines": [{"qty": 3}, {"qty": 4}]},
                 {"vip": 1}, {"lines": [{"qty": 11, "sku": "b1"}]}]""", script);

        assertThat(execution.output()).hasToString("[\"path\",\"value at path\",\"formula\",\"java\",\"else\"]");
    }

    @Test
    void attempts_and_visits_can_be_told_apart() {
        Script script = Script.create()
                .state("Pay")
                .onAttempt(1)
                .throttles()
                .state("Pay")
                .onVisit(2)
                .returns("2")
                .state("Pay")
                .returns("1");

        Execution execution = TestMachines.run(TestMachines.stubbornPay(), "{}", script);

        assertThat(execution.output()).hasToString("1");
        assertThat(script.calls().count()).isEqualTo(2);
    }

    @Test
    void branches_and_machines_can_be_told_apart() {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "%1$s", "End": true}}},
                  {"StartAt": "B", "States": {"B": {"Type": "Task", "Resource": "%1$s", "End": true}}}]}}}
                """.formatted(TestMachines.PAY));
        Script script = Script.create()
                .anything()
                .inMachine("Left")
                .inBranch("Both", 1)
                .returns("1")
                .anything()
                .inMachine("Left")
                .returns("0")
                .anything()
                .inMachine("Right")
                .returns("2");

        Execution left = TestMachines.run(machine.named("Left"), "{}", script);
        Execution right = TestMachines.run(machine.named("Right"), "{}", script);

        assertThat(left.output()).hasToString("[0,1]");
        assertThat(right.output()).hasToString("[2,2]");
    }

    @Test
    void answers_may_be_computed_read_or_left_to_the_service() {
        Script script = Script.create()
                .state("Pay")
                .answers(call -> Json.number(call.site().strand().index()))
                .once()
                .then()
                .returnsFrom("answers/paid.json")
                .once()
                .then()
                .succeeds()
                .once()
                .then()
                .answeredBy(call -> TaskReply.success(Json.text("elsewhere")));

        Execution execution = TestMachines.run(TestMachines.payEach(), "[0, 0, 0, 0]", script);

        assertThat(execution.output()).hasToString("[0,{\"paid\":true},{},\"elsewhere\"]");
    }

    @Test
    void a_whole_response_is_given_as_it_is() {
        StateMachine machine = TestMachines.task("Pay", "arn:aws:states:::lambda:invoke", "");
        Script script = Script.create().state("Pay").returnsResponse("{\"StatusCode\": 200}");

        Execution execution = TestMachines.run(machine, "{}", script);

        assertThat(execution.output()).hasToString("{\"StatusCode\":200}");
    }

    @Test
    void an_answer_takes_its_time_on_the_virtual_clock() {
        Script script = Script.create().state("Pay").returns("1").after(Duration.ofMinutes(14));

        Execution execution = TestMachines.run(TestMachines.stubbornPay(), "{}", script);

        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt()))
                .isEqualTo(Duration.ofMinutes(14));
    }

    @Test
    void a_task_times_out_by_its_own_clock() {
        StateMachine machine = TestMachines.task("Pay", TestMachines.PAY, "\"TimeoutSeconds\": 30,");

        Execution execution =
                TestMachines.run(machine, "{}", Script.create().state("Pay").timesOut());

        assertThat(execution.error()).isEqualTo("States.Timeout");
    }

    @Test
    void who_never_answers_leaves_the_execution_open() {
        Execution execution = TestMachines.run(
                TestMachines.stubbornPay(), "{}", Script.create().state("Pay").neverAnswers());

        assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
    }

    @Test
    void something_may_happen_meanwhile_that_no_task_asks_for() {
        Simulation[] world = new Simulation[1];
        Script script = Script.create()
                .state("Pay")
                .neverAnswers()
                .meanwhile(outside -> outside.after(
                        Duration.ofHours(1),
                        () -> outside.stop(world[0].executions().get(0).arn(), "Operator", "enough")));
        world[0] = Simulation.builder().answering(script).build();

        Execution execution = world[0].start(TestMachines.stubbornPay(), "{}").runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(script.abandonedCalls().states()).containsExactly("Pay");
    }

    @Test
    void a_substitute_joins_once_and_hears_of_what_is_abandoned() {
        RecordingSubstitute substitute = new RecordingSubstitute();
        Script script = Script.create()
                .state("Pay")
                .answeredBy(substitute)
                .once()
                .then()
                .answeredBy(substitute);
        StateMachine machine = TestMachines.task("Pay", TestMachines.PAY, "\"TimeoutSeconds\": 30,");

        TestMachines.run(machine, "{}", script);

        assertThat(substitute.heard).containsExactly("joined", "called Pay#1.1", "abandoned Pay#1.1");
    }

    @Test
    void each_simulation_sees_the_script_from_the_beginning() {
        Script script = Script.create().state("Pay").returns("1").once();

        TestMachines.run(TestMachines.stubbornPay(), "{}", script);
        Execution second = TestMachines.run(TestMachines.stubbornPay(), "{}", script);

        assertThat(second.output()).hasToString("1");
        assertThat(script.calls().count()).isEqualTo(1);
    }

    @Test
    void the_same_script_tells_the_same_history_to_the_byte() {
        StateMachine machine = TestMachines.task("Send", "arn:aws:states:::sqs:sendMessage.waitForTaskToken", """
                "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}},""");
        Script script = Script.create().state("Send").submits().succeedsAfter(Duration.ofHours(3), "{}");

        String first = TestMachines.run(machine, "{}", script).historyJson();
        String second = TestMachines.run(machine, "{}", script).historyJson();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_hundred_thousand_calls_are_kept_by_reference() {
        Script script = Script.create().state("Work").returns("1");
        TaskCall call = SampleCalls.of(TestMachines.PAY, "{}");

        for (int i = 0; i < 100_000; i++) {
            script.call(call);
        }

        assertThat(script.calls().count()).isEqualTo(100_000);
        assertThat(script.calls().last()).isSameAs(call);
    }

    @Test
    void nothing_can_follow_what_has_no_end() {
        Answered endless = Script.create().state("Pay").returns("1").forever();

        assertThatThrownBy(() -> endless.then().returns("2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nothing comes after returns(1).forever()");
    }

    private static final class RecordingSubstitute implements Integration {

        private final List<String> heard = new ArrayList<>();

        @Override
        public TaskReply call(TaskCall call) {
            heard.add("called " + call.site());
            return TaskReply.awaiting();
        }

        @Override
        public void joins(Outside outside) {
            heard.add("joined");
        }

        @Override
        public void abandoned(TaskCall call) {
            heard.add("abandoned " + call.site());
        }
    }
}
