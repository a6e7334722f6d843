package dev.escapement.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void nearer_settings_have_the_last_word() {
        TestRun run = TestRun.of(Lifecycles.Inheritance.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded())
                .containsExactly(
                        "a_nearer_definition_replaces_a_place(Execution)",
                        "a_plain_test_gets_the_same(Execution)",
                        "nested_classes_inherit_and_refine(Execution, Simulation)",
                        "the_class_says_it_all(Execution, Simulation)",
                        "the_method_has_the_last_word(Execution, Simulation)");
    }

    @Test
    void a_subclass_inherits_the_settings() {
        passes(Lifecycles.Subclass.class, 5);
    }

    @Test
    void every_test_has_a_world_of_its_own_in_both_life_cycles() {
        passes(Lifecycles.OneWorldPerTest.class, 2);
        passes(Lifecycles.PerClass.class, 2);
    }

    @Test
    void parameterized_repeated_and_dynamic_tests_are_served() {
        passes(Lifecycles.OtherKindsOfTests.class, 4);
    }

    @Test
    void annotations_can_be_composed() {
        passes(Lifecycles.Composed.class, 2);
    }

    @Test
    void fields_say_the_same_in_code() {
        passes(Lifecycles.StaticField.class, 2);
        passes(Lifecycles.InstanceField.class, 1);
    }

    @Test
    void machines_come_out_of_templates_too() {
        passes(Lifecycles.Template.class, 2);
    }

    @Test
    void the_nearest_outside_answers() {
        passes(Lifecycles.Outsides.class, 3);
    }

    @Test
    void a_test_may_start_its_workflow_itself() {
        passes(Lifecycles.StartedByHand.class, 2);
    }

    @Test
    void machines_that_others_start_live_in_the_test() {
        passes(Lifecycles.Hosts.class, 3);
        passes(Lifecycles.HostsInCode.class, 1);
    }

    @Test
    void the_text_of_a_definition_can_be_looked_at() {
        passes(Lifecycles.TextOfADefinition.class, 1);
    }

    @Test
    void a_test_may_have_a_script_of_its_own() {
        passes(Lifecycles.Scripts.class, 6);
    }

    @Test
    void a_mock_configuration_of_step_functions_local_answers() {
        passes(Lifecycles.MockConfigs.class, 2);
    }

    @Test
    void time_and_tokens_are_handed_in() {
        passes(Lifecycles.Time.class, 2);
    }

    @Test
    void maps_have_buckets() {
        passes(Lifecycles.BucketsOfTests.class, 3);
    }

    @Test
    void tasks_may_go_over_http() {
        passes(Lifecycles.WireMocks.class, 2);
    }

    @Test
    void limits_can_be_set() {
        passes(Lifecycles.Limited.class, 1);
    }

    @Test
    void a_definition_is_read_once_for_all_threads() {
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL",
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
        Lifecycles.Shared.DEFINITIONS.clear();

        TestRun run = TestRun.of(parallel, Lifecycles.Shared.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).hasSize(50);
        assertThat(Lifecycles.Shared.DEFINITIONS).hasSize(1);
    }

    @Test
    void both_annotations_say_the_same() {
        assertThat(membersOf(StepFunction.class)).isEqualTo(membersOf(StepFunctionTest.class));
    }

    private static void passes(Class<?> testClass, int tests) {
        TestRun run = TestRun.of(testClass);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).hasSize(tests);
    }

    private static List<String> membersOf(Class<?> annotation) {
        return List.of(annotation.getDeclaredMethods()).stream()
                .map(member -> member.getGenericReturnType() + " " + member.getName())
                .sorted()
                .toList();
    }
}
