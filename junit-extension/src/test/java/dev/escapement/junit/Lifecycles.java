package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.integration.TaskTokens;
import dev.escapement.json.Json;
import dev.escapement.lint.Linter;
import dev.escapement.mock.Script;
import dev.escapement.mock.wiremock.WireMockStubs;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.recording.Recording;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes to be run by tests: everything in them is to pass. */
final class Lifecycles {

    static final String PASS = """
            {"StartAt": "Only", "States": {"Only": {"Type": "Pass", "End": true}}}""";

    static final String TASK = """
            {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
              "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ask"}}}""";

    static final String STARTS = """
            {"StartAt": "Start", "States": {"Start": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::states:startExecution.sync:2", "Parameters": {
                "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:Child", "Input.$": "$"}}}}""";

    private Lifecycles() {}

    @StepFunctionTest(value = "two-waits.asl.json", input = "1", seed = 1, startAt = "2030-01-01T00:00:00Z")
    static class Inheritance {

        @StepFunctionTest
        void the_class_says_it_all(Execution execution, Simulation simulation) {
            assertThat(execution).succeeded().hasOutput("1").took(Duration.ofMinutes(2));
            assertThat(execution.machine().name()).isEqualTo("TwoWaits");
            assertThat(execution.startedAt()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(simulation.seed()).isEqualTo(1);
        }

        @Test
        void a_plain_test_gets_the_same(Execution execution) {
            assertThat(execution).hasOutput("1");
        }

        @StepFunctionTest(input = "2", seed = 2, name = "Other")
        void the_method_has_the_last_word(Execution execution, Simulation simulation) {
            assertThat(execution).hasOutput("2").took(Duration.ofMinutes(2));
            assertThat(execution.machine().name()).isEqualTo("Other");
            assertThat(simulation.seed()).isEqualTo(2);
        }

        @StepFunctionTest(definition = PASS)
        void a_nearer_definition_replaces_a_place(Execution execution) {
            assertThat(execution).visitedExactly("Only").hasOutput("1");
            assertThat(execution.machine().name()).isEqualTo(getClass().getSimpleName());
        }

        @Nested
        @StepFunction(input = "3")
        class Inside {

            @StepFunctionTest
            void nested_classes_inherit_and_refine(Execution execution, Simulation simulation) {
                assertThat(execution).hasOutput("3").took(Duration.ofMinutes(2));
                assertThat(simulation.seed()).isEqualTo(1);
            }
        }
    }

    static class Subclass extends Inheritance {}

    @StepFunctionTest("two-waits.asl.json")
    static class OneWorldPerTest {

        private static final Set<Simulation> SEEN = ConcurrentHashMap.newKeySet();

        @BeforeEach
        void prepare(Simulation simulation, StateMachine machine) {
            simulation.start(machine, "0");
        }

        @RepeatedTest(2)
        void what_was_prepared_belongs_to_this_test(Simulation simulation, Execution execution) {
            assertThat(SEEN.add(simulation)).isTrue();
            assertThat(simulation.executions()).hasSize(2).contains(execution);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class PerClass extends OneWorldPerTest {}

    static class OtherKindsOfTests {

        @ParameterizedTest
        @ValueSource(strings = {"1", "2"})
        @StepFunction(definition = PASS)
        void parameterized(String input, StateMachine machine, Simulation simulation) {
            assertThat(simulation.start(machine, input).runToEnd()).hasOutput(input);
        }

        @TestFactory
        @StepFunction(definition = PASS)
        Stream<DynamicTest> factory(StateMachine machine, Simulation simulation) {
            return Stream.of("1", "2")
                    .map(input -> DynamicTest.dynamicTest(
                            input,
                            () -> assertThat(simulation.start(machine, input).runToEnd())
                                    .hasOutput(input)));
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @StepFunctionTest(definition = PASS, type = WorkflowType.EXPRESS)
    @interface ExpressTest {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @StepFunction(definition = PASS, input = "1")
    @interface OnPass {}

    static class Composed {

        @ExpressTest
        void an_annotation_of_ones_own(StateMachine machine) {
            assertThat(machine.type()).isEqualTo(WorkflowType.EXPRESS);
        }

        @OnPass
        @StepFunctionTest(input = "2")
        void can_be_refined_beside_it(Execution execution) {
            assertThat(execution).visitedExactly("Only").hasOutput("2");
        }
    }

    static class StaticField {

        @RegisterExtension
        static final StepFunctionExtension MACHINE = StepFunctionExtension.ofDefinition(TASK)
                .input("1")
                .seed(7)
                .answering(call -> TaskReply.success(call.parameters()));

        @Test
        void says_it_in_code(Execution execution, Simulation simulation) {
            assertThat(execution).succeeded().hasOutput("1");
            assertThat(simulation.seed()).isEqualTo(7);
        }

        @StepFunctionTest(input = "2")
        void and_annotations_refine_it(Execution execution, Simulation simulation) {
            assertThat(execution).hasOutput("2");
            assertThat(simulation.seed()).isEqualTo(7);
        }
    }

    static class InstanceField {

        @RegisterExtension
        final StepFunctionExtension machine = StepFunctionExtension.of("two-waits.asl.json")
                .named("Mine")
                .inputFrom("order.json")
                .startingAt(Instant.EPOCH)
                .type(WorkflowType.EXPRESS)
                .limits(dev.escapement.engine.Limits.OF_THE_SERVICE);

        @Test
        void says_it_in_code(Execution execution) {
            assertThat(execution).hasOutput("{\"order\": 7}");
            assertThat(execution.machine().name()).isEqualTo("Mine");
            assertThat(execution.startedAt()).isEqualTo(Instant.EPOCH);
        }
    }

    static class Template {

        @StepFunctionTest(value = "template.yaml", logicalId = "NightlyExport", substitutions = "Greeting=hello")
        void a_machine_of_a_template(Execution execution) {
            assertThat(execution).hasOutput("\"hello\"");
            assertThat(execution.machine().name()).isEqualTo("NightlyExport");
        }

        @RegisterExtension
        final StepFunctionExtension machine = StepFunctionExtension.of("template.yaml")
                .logicalId("NightlyExport")
                .substituting(java.util.Map.of("Greeting", "good bye"));

        @Test
        void the_same_in_code(Execution execution) {
            assertThat(execution).hasOutput("\"good bye\"");
        }
    }

    @StepFunctionTest(definition = TASK)
    static class Outsides {

        @Outside
        final Integration services = call -> TaskReply.success(Json.text("outer"));

        @Test
        void a_field_answers(Execution execution) {
            assertThat(execution).hasOutput("\"outer\"");
        }

        @Nested
        class Inside {

            @Test
            void the_outer_field_answers_here_too(Execution execution) {
                assertThat(execution).hasOutput("\"outer\"");
            }
        }

        @Nested
        class Nearer {

            @Outside
            Integration services;

            @BeforeEach
            void set(TestInfo info) {
                services = call -> TaskReply.success(Json.text(info.getDisplayName()));
            }

            @Test
            void the_nearest_field_answers(Execution execution) {
                assertThat(execution).hasOutput("\"the_nearest_field_answers(Execution)\"");
            }
        }
    }

    @StepFunctionTest("two-waits.asl.json")
    static class Shared {

        static final Set<Object> DEFINITIONS = ConcurrentHashMap.newKeySet();

        private final StateMachine machine;

        Shared(StateMachine machine) {
            this.machine = machine;
        }

        @BeforeAll
        static void before_all(StateMachine machine) {
            DEFINITIONS.add(machine.definition());
        }

        @RepeatedTest(50)
        void is_read_once(Execution execution) {
            DEFINITIONS.add(machine.definition());
            DEFINITIONS.add(execution.machine().definition());
            assertThat(execution).took(Duration.ofMinutes(2));
        }
    }

    @StepFunctionTest(
            value = "two-waits.asl.json",
            limits = @LimitedTo(historyEvents = 4, payloadBytes = 100, variableBytes = 50, inlineConcurrency = 2))
    static class Limited {

        @Test
        void limits_are_those_of_the_test(Execution execution) {
            assertThat(execution).failedWith("States.Runtime").history(history -> history.hasEvents(4));
            assertThat(List.of(
                            execution.simulation().limits().payloadBytes(),
                            execution.simulation().limits().variableBytes(),
                            execution.simulation().limits().inlineConcurrency()))
                    .containsExactly(100, 50, 2);
        }
    }

    @StepFunctionTest(definition = TASK, input = "1")
    static class StartedByHand {

        @StepFunctionTest
        void the_test_prepares_then_starts(Script script, Workflow workflow) {
            script.state("Ask").returns("42");

            assertThat(workflow.run()).succeeded().hasOutput("42");
            assertThat(script.calls().last().parameters()).hasToString("1");
        }

        @StepFunctionTest
        void with_an_input_of_its_own(Script script, Workflow workflow, Simulation simulation) {
            script.state("Ask").returns("42").after(Duration.ofHours(1));

            Execution execution = workflow.start("2").advanceBy(Duration.ofMinutes(59));

            assertThat(execution.isOpen()).isTrue();
            assertThat(workflow.run("3")).took(Duration.ofHours(1));
            assertThat(simulation.executions()).hasSize(2).first().isSameAs(execution);
        }
    }

    @StepFunctionTest(definition = STARTS, input = "7")
    static class Hosts {

        @StepFunctionTest(hosting = @Hosted(value = "two-waits.asl.json", name = "Child"))
        void a_machine_beside_the_test(Execution execution, Simulation simulation) {
            assertThat(execution).succeeded().hasOutputAt("$.Output", "7").took(Duration.ofMinutes(2));
            assertThat(simulation.executions().get(1).machine().name()).isEqualTo("Child");
        }

        @StepFunctionTest(hosting = @Hosted(value = "template.yaml", logicalId = "NightlyExport", name = "Child"))
        void a_machine_of_a_template(Execution execution) {
            assertThat(execution).succeeded().hasOutputAt("$.Output", "\"${Greeting}\"");
        }

        @StepFunctionTest(name = "Child", hosting = @Hosted)
        void the_machine_itself(Workflow endless, Simulation simulation) {
            Execution first = endless.start();
            for (int i = 0; i < 50; i++) {
                simulation.advanceToNextEvent();
            }
            assertThat(first.isOpen()).isTrue();
            assertThat(simulation.executions()).hasSizeGreaterThan(3);
        }
    }

    static class HostsInCode {

        @RegisterExtension
        final StepFunctionExtension inCode = StepFunctionExtension.ofDefinition(STARTS)
                .input("7")
                .hosting(StateMachine.parse(PASS).named("Child"));

        @Test
        void a_machine_given_in_code(Execution execution) {
            assertThat(execution).succeeded().hasOutputAt("$.Output", "7").took(Duration.ZERO);
        }
    }

    @StepFunctionTest(value = "template.yaml", logicalId = "NightlyExport", substitutions = "Greeting=hello")
    static class TextOfADefinition {

        @StepFunctionTest
        void is_that_of_the_machine(DefinitionSource source, StateMachine machine) {
            assertThat(StateMachine.read(source, WorkflowType.STANDARD).definition())
                    .usingRecursiveComparison()
                    .isEqualTo(machine.definition());
            assertThat(Linter.standard().lint(source)).isEmpty();
        }
    }

    static class Scripts {

        @StepFunctionTest(definition = TASK)
        void a_script_answers(Script script, StateMachine machine, Simulation simulation) {
            script.state("Ask").returns("42");
            assertThat(simulation.start(machine, "{}").runToEnd()).hasOutput("42");
            assertThat(script.calls().count()).isEqualTo(1);
        }

        @StepFunctionTest(definition = TASK)
        void it_may_be_asked_for_after_the_simulation(Simulation simulation, StateMachine machine, Script script) {
            script.state("Ask").returns("42");
            assertThat(simulation.start(machine, "{}").runToEnd()).hasOutput("42");
        }

        @StepFunctionTest(definition = TASK, strictness = Strictness.LENIENT)
        void it_may_say_more_than_is_asked(Script script, StateMachine machine, Simulation simulation) {
            script.state("Ask").returns("42").state("Never").returns("0");
            assertThat(simulation.start(machine, "{}").runToEnd()).succeeded();
        }

        @StepFunctionTest(definition = TASK)
        void a_test_that_runs_nothing_needs_nothing(Script script) {
            script.state("Ask").returns("42");
        }

        @Nested
        class Prepared {

            @BeforeEach
            void prepare(Script script) {
                script.state("Ask").returns("42");
            }

            @StepFunctionTest(definition = TASK)
            void it_may_be_prepared(Execution execution) {
                assertThat(execution).hasOutput("42");
            }
        }

        @Nested
        class InAField {

            @Outside
            final Script answers = Script.create().state("Ask").returns("42");

            @StepFunctionTest(definition = TASK)
            void the_field_is_the_script(Execution execution, Script script) {
                assertThat(execution).hasOutput("42");
                assertThat(script).isSameAs(answers);
            }
        }
    }

    static class MockConfigs {

        @StepFunctionTest(
                definition = TASK,
                name = "Asking",
                mockConfig = "asking.MockConfigFile.json",
                testCase = "SecondTime")
        void a_mock_configuration_answers(Execution execution) {
            assertThat(execution).failedWith("Busy");
        }

        @StepFunctionTest(
                definition = TASK,
                name = "Asking",
                mockConfig = "asking.MockConfigFile.json",
                testCase = "Empty")
        void the_script_answers_the_rest(Script script, StateMachine machine, Simulation simulation) {
            script.state("Ask").returns("42");
            assertThat(simulation.start(machine, "{}").runToEnd()).hasOutput("42");
        }
    }

    @StepFunctionTest(definition = TASK)
    static class Time {

        @StepFunctionTest
        void the_clock_is_the_simulations(Clock clock, Simulation simulation) {
            Instant before = clock.instant();
            simulation.advanceBy(Duration.ofDays(1));
            assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofDays(1));
            assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(simulation.now());
        }

        @StepFunctionTest
        void a_token_that_was_never_issued_is_refused(TaskTokens tokens) {
            assertThat(tokens.knows("nothing of the kind")).isFalse();
        }
    }

    static class BucketsOfTests {

        static final String COUNT = """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSON"},
                    "Parameters": {"Bucket": "in", "Key": "list.json"}},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                    "StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}}}}""";

        @StepFunctionTest(definition = COUNT)
        void buckets_are_handed_in(MemoryBuckets buckets, Simulation simulation, StateMachine machine) {
            buckets.put("in", "list.json", "[1, 2]");
            assertThat(simulation.start(machine, "{}").runToEnd()).hasOutput("[1, 2]");
        }

        @Nested
        class InAField {

            @Outside
            final MemoryBuckets kept = Buckets.inMemory().put("in", "list.json", "[3]");

            @Outside
            final Integration services = call -> TaskReply.success(Json.nothing());

            @StepFunctionTest(definition = COUNT)
            void a_field_holds_them(Execution execution, MemoryBuckets buckets) {
                assertThat(execution).hasOutput("[3]");
                assertThat(buckets).isSameAs(kept);
            }

            @StepFunctionTest(definition = COUNT, faults = "@s3:read=denied")
            void faults_reach_them(Execution execution) {
                assertThat(execution).failedWith("States.ItemReaderFailed");
            }
        }
    }

    @StepFunctionTest(definition = TASK)
    static class WireMocks {

        @BeforeEach
        void stub(WireMockStubs aws) {
            aws.lambdaFails("ask", "Busy", "call later");
        }

        @StepFunctionTest
        void tasks_go_over_http(Execution execution, Recording history) {
            assertThat(execution).failedWith("Busy");
            assertThat(history.events()).hasSize(execution.history().size());
        }

        @StepFunctionTest
        void a_script_goes_first(Script script, Simulation simulation, StateMachine machine) {
            script.state("Ask").returns("1");
            assertThat(simulation.start(machine, "{}").runToEnd()).hasOutput("1");
        }
    }
}
