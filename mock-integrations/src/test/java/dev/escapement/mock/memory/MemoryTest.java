package dev.escapement.mock.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.StateMachine;
import dev.escapement.json.Json;
import dev.escapement.mock.SampleCalls;
import dev.escapement.mock.Script;
import dev.escapement.mock.TestMachines;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void a_polling_loop_sees_a_job_progress() {
        StateMachine polling = StateMachine.parse("""
                {"StartAt": "Check", "States": {
                  "Check": {"Type": "Task", "Resource": "%s", "Next": "Done?"},
                  "Done?": {"Type": "Choice", "Default": "Rest",
                   "Choices": [{"Variable": "$.Status", "StringEquals": "DONE", "Next": "End"}]},
                  "Rest": {"Type": "Wait", "Seconds": 20, "Next": "Check"},
                  "End": {"Type": "Succeed"}}}
                """.formatted(TestMachines.PAY));
        Script script = Script.create()
                .state("Check")
                .answeredBy(Progress.startingWith("{\"Status\": \"QUEUED\"}")
                        .thenAfter(Duration.ofSeconds(30), "{\"Status\": \"RUNNING\"}")
                        .thenAfter(Duration.ofSeconds(90), "{\"Status\": \"DONE\"}"));

        Execution execution = TestMachines.run(polling, "{}", script);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(script.calls().ofState("Check").count()).isEqualTo(6);
    }

    @Test
    void stages_follow_one_another() {
        Progress progress = Progress.startingWith("1").thenAfter(Duration.ofSeconds(2), "2");

        assertThatThrownBy(() -> progress.thenAfter(Duration.ofSeconds(2), "3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A stage after PT2S cannot follow one after PT2S");
    }

    @Test
    void a_counter_counts_and_starts_again_in_another_simulation() {
        Counter counter = Counter.from(5);
        Script script = Script.create().state("Pay").answeredBy(counter);

        Execution first = TestMachines.run(TestMachines.payEach(), "[0, 0]", script);
        Execution second = TestMachines.run(TestMachines.payEach(), "[0, 0, 0]", script);

        assertThat(first.output()).hasToString("[5,6]");
        assertThat(second.output()).hasToString("[5,6,7]");
        assertThat(counter.value()).isEqualTo(8);
    }

    @Test
    void a_queue_hands_out_what_was_sent_until_it_is_deleted() {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "Send", "States": {
                  "Send": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Next": "First",
                   "Parameters": {"QueueUrl": "q", "MessageBody": {"id": 7}}},
                  "First": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sqs:receiveMessage", "Next": "Hidden",
                   "Parameters": {"QueueUrl": "q"}, "ResultPath": "$.first"},
                  "Hidden": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sqs:receiveMessage", "Next": "Wait",
                   "Parameters": {"QueueUrl": "q"}, "ResultPath": "$.hidden"},
                  "Wait": {"Type": "Wait", "Seconds": 30, "Next": "Again"},
                  "Again": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sqs:receiveMessage", "Next": "Delete",
                   "Parameters": {"QueueUrl": "q"}, "ResultPath": "$.again"},
                  "Delete": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sqs:deleteMessage", "End": true,
                   "Parameters": {"QueueUrl": "q", "ReceiptHandle.$": "$.again.Messages[0].ReceiptHandle"},
                   "ResultPath": "$.deleted"}}}
                """);
        Queue queue = Queue.empty();

        Execution execution = TestMachines.run(machine, "{}", queue);

        assertThat(execution.output().at("/first/Messages/0/Body").textValue()).isEqualTo("{\"id\":7}");
        assertThat(execution.output().path("hidden")).isEmpty();
        assertThat(execution.output().at("/again/Messages/0/ReceiptHandle").textValue())
                .isEqualTo("receipt-2");
        assertThat(queue.bodies()).isEmpty();
    }

    @Test
    void a_task_that_waits_for_a_callback_finds_its_message_in_the_queue() {
        StateMachine machine = TestMachines.task("Ask", "arn:aws:states:::sqs:sendMessage.waitForTaskToken", """
                "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}},""");
        Queue queue = Queue.empty();

        Execution execution = TestMachines.run(machine, "{}", queue);
        String token = queue.bodies().get(0).path("token").textValue();
        execution.simulation().taskTokens().succeed(token, Json.text("yes"));
        execution.runToEnd();

        assertThat(execution.output()).hasToString("\"yes\"");
    }

    @Test
    void a_delayed_message_is_not_there_yet() {
        Queue queue = Queue.empty();
        queue.call(SampleCalls.of("arn:aws:states:::sqs:sendMessage", "{\"MessageBody\": \"a\", \"DelaySeconds\": 5}"));

        assertThat(queue.call(SampleCalls.of("arn:aws:states:::aws-sdk:sqs:receiveMessage", "{}")))
                .hasToString("Settled[latency=PT0S, outcome=Succeeded[output={}]]");
    }

    @Test
    void a_message_without_a_body_is_an_empty_one() {
        Queue queue = Queue.empty();

        queue.call(SampleCalls.of("arn:aws:states:::aws-sdk:sqs:sendMessage", "{}"));

        assertThat(queue.bodies()).containsExactly(Json.text(""));
    }

    @Test
    void a_queue_turns_down_what_it_does_not_know() {
        assertThatThrownBy(() -> Queue.empty().call(SampleCalls.of("arn:aws:states:::aws-sdk:sqs:purgeQueue", "{}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Work#1.1 calls arn:aws:states:::aws-sdk:sqs:purgeQueue, but a Queue knows only sendMessage,"
                                + " receiveMessage and deleteMessage of sqs");
    }
}
