package dev.escapement.junit;

import static dev.escapement.fault.law.Saga.step;
import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.fault.law.Saga;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.run.Trace;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.Script;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Test classes with faults, to be run by tests; what fails in them fails on purpose. */
final class Faulty {

    static final String PAYING = """
            {"StartAt": "Charge", "States": {
              "Charge": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge", "Next": "Ship",
                "Retry": [{"ErrorEquals": ["Lambda.TooManyRequestsException"], "IntervalSeconds": 1}]},
              "Ship": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ship", "End": true,
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Refund"}]},
              "Refund": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:refund", "End": true}}}""";

    static final String ASKING = """
            {"StartAt": "Ask", "States": {
              "Ask": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ask", "End": true}}}""";

    private Faulty() {}

    private static Integration services() {
        return call -> TaskReply.success(Json.emptyObject());
    }

    @StepFunctionTest(definition = PAYING, name = "Paying", faults = "Charge#1..2=throttled", seed = 3)
    static class Planned {

        @Outside
        final Integration services = services();

        @Test
        void of_the_class(Execution execution, FaultPlan faults, Trace trace) {
            assertThat(execution).succeeded().state("Charge", charge -> charge.wasAttempted(3));
            assertThat(faults).hasToString("Charge#1..2=throttled");
            assertThat(trace).did("Charge", 1);
        }

        @StepFunctionTest(faults = "Ship=denied")
        void of_the_method(Execution execution) {
            assertThat(execution).succeeded().visited("Refund");
        }

        @RegisterExtension
        final StepFunctionExtension extension =
                StepFunctionExtension.ofDefinition(PAYING).faults("Ship=silent");
    }

    @StepFunctionTest(definition = PAYING, name = "Paying")
    static class Mistaken {

        @Outside
        final Integration services = services();

        @StepFunctionTest(faults = "Charge#2=throttled")
        void never_strikes(Execution execution) {
            assertThat(execution).succeeded();
        }

        @StepFunctionTest(faults = "Chrage=throttled")
        void unknown_task(Execution execution) {}

        @StepFunctionTest(faults = "Charge=throtled")
        void unknown_fault(Execution execution) {}

        @Test
        void no_faults_no_trace(Trace trace) {}

        @ReplayFaults("nowhere.schedule.json")
        void nothing_to_replay(Execution execution) {}

        @FaultSweep(at = "Chrage")
        void unknown_site(Execution execution) {}

        @FaultSweep(faults = "silent")
        void nothing_to_break(Execution execution) {}
    }

    @StepFunctionTest(definition = PAYING, name = "Paying")
    static class Failing {

        @Outside
        final Integration services = services();

        @StepFunctionTest(faults = "Charge=throttled", seed = 9)
        void story(Execution execution) {
            assertThat(execution).succeeded();
        }
    }

    @StepFunctionTest(definition = PAYING, name = "Paying", seed = 3)
    static class Swept {

        @Outside
        final Integration services = services();

        @FaultSweep(faults = {"throttled", "denied", "failed-after-commit", "silent"})
        void a_charge_is_kept_or_refunded(Trace trace, Execution execution, Simulation simulation) {
            assertThat(simulation.executions()).containsExactly(execution);
            assertThat(trace)
                    .keeps(Saga.of(
                            step("Charge").undoneBy("Refund"), step("Ship").thatMayStay()));
        }

        @FaultSweep(depth = 2, at = "Charge", faults = "throttled")
        void pairs(FaultPlan faults) {
            assertThat(faults.faults()).hasSizeBetween(1, 2);
        }

        @Nested
        class Inside {

            @FaultSweep(at = "Ship", faults = "denied")
            void nested(Execution execution) {
                assertThat(execution).succeeded();
            }
        }
    }

    @StepFunctionTest(definition = """
            {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"}}}}""")
    static class Stuck {

        @Outside
        final Integration approver =
                call -> TaskReply.submitted(Json.emptyObject(), TaskReply.success(Json.text("yes")));

        @FaultSweep(faults = "silent")
        void fails(Execution execution) {}

        @FaultSweep(faults = "silent", toleratingStuckRuns = true)
        void is_tolerated(Execution execution) {}
    }

    @StepFunctionTest(definition = PAYING)
    static class Counting {

        private static final AtomicInteger COUNTER = new AtomicInteger();

        @Outside
        final Integration services = call -> TaskReply.success(Json.number(COUNTER.incrementAndGet()));

        @FaultSweep
        void is_not_repeatable(Execution execution) {}
    }

    @StepFunctionTest(definition = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
              "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSONL"},
                "Parameters": {"Bucket": "in", "Key": "items.jsonl"}},
              "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "Work",
                "States": {"Work": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"}}}}}}""")
    static class PreparedBefore {

        private static final AtomicInteger OPEN = new AtomicInteger();

        private final String name;

        PreparedBefore(TestInfo info) {
            this.name = info.getTestClass().map(Class::getSimpleName).orElse("");
        }

        @BeforeEach
        void there_is_something_to_do(MemoryBuckets buckets, Script script) {
            assertThat(OPEN.incrementAndGet()).isEqualTo(1);
            buckets.put("in", "items.jsonl", "1\n2\n");
            script.state("Work").returns(Json.text(name)).times(9);
        }

        @AfterEach
        void it_is_tidied_up() {
            OPEN.decrementAndGet();
        }

        @FaultSweep(at = "@s3:read", faults = "denied")
        void buckets_and_script(Execution execution) {
            assertThat(execution).failedWith("States.ItemReaderFailed");
        }

        @Nested
        class Inside {

            @FaultSweep(at = "@states:start-child", faults = "stopped")
            void of_the_class_around(Simulation simulation) {
                assertThat(simulation.executions()).isEmpty();
            }
        }
    }

    @StepFunctionTest(definition = PAYING)
    static class AnsweredLater {

        @Outside
        Integration services;

        @BeforeEach
        void somebody_answers() {
            services = services();
        }

        @FaultSweep(at = "Charge", faults = "throttled", depth = 2)
        void a_field(Execution execution) {
            assertThat(execution).succeeded();
        }
    }

    @StepFunctionTest(definition = PAYING)
    static class PreparedByOthers {

        @TempDir
        Path folder;

        @Outside
        Integration services;

        @BeforeEach
        void somebody_answers(TestInfo info) {
            String place = folder.toString();
            services = call -> TaskReply.success(Json.text(place));
        }

        @FaultSweep
        void not_here(Execution execution) {}
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @StepFunctionTest(definition = PAYING)
    static class Shared {

        @Outside
        Integration services;

        @BeforeAll
        void somebody_answers() {
            services = services();
        }

        @FaultSweep(at = "Charge", faults = "throttled")
        void once_for_all(Execution execution) {
            assertThat(execution).succeeded();
        }
    }

    @StepFunctionTest(definition = PAYING, name = "Paying")
    static class Replayed {

        @Outside
        final Integration services = services();

        @ReplayFaults("refused.schedule.json")
        void input_seed_and_faults_are_those_of_the_file(Execution execution) {
            assertThat(execution).failedWith("Card.Declined");
            assertThat(execution.simulation().seed()).isEqualTo(5);
        }
    }

    @StepFunctionTest(definition = ASKING, name = "Asking", mockConfig = "asking.MockConfigFile.json", testCase = "SecondTime")
    static class Mocked {

        @StepFunctionTest(faults = "Ask=slow(1s)")
        void fails(Execution execution) {
            assertThat(execution).succeeded();
        }
    }

    @StepFunctionTest(definition = ASKING, name = "Asking")
    static class Answered {

        @ReplayFaults("busy.schedule.json")
        void by_a_mock_configuration(Execution execution) {
            assertThat(execution).failedWith("Busy");
        }

        @ReplayFaults("scripted.schedule.json")
        @StepFunction("scenario/orders.asl.json")
        void by_a_scenario(Execution execution) {
            assertThat(execution).succeeded().hasOutputContaining("{\"reservation\": {\"id\": \"r-1\"}}");
        }
    }

    @StepFunctionTest(definition = ASKING, name = "Asking")
    static class AnsweredByNobody {

        @ReplayFaults("no-scenario.schedule.json")
        void no_such_scenario(Execution execution) {}

        @ReplayFaults("no-script.schedule.json")
        void no_such_file(Execution execution) {}

        @ReplayFaults("vague.schedule.json")
        void says_too_little(Execution execution) {}
    }
}
