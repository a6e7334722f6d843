package dev.escapement.house;

import static dev.escapement.house.Judgement.methodsOf;
import static dev.escapement.house.Judgement.violationIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DeterminismTest {

    private static final Determinism OUTSIDE = Determinism.outside("dev.escapement.house.fixture.machine.simulation");

    @TestFactory
    Stream<DynamicTest> every_way_to_read_the_machine_is_seen() {
        return Stream.of(
                        everyMethodBreaks(OUTSIDE.time(), "Clocks"),
                        everyMethodBreaks(OUTSIDE.chance(), "Dice"),
                        everyMethodBreaks(OUTSIDE.environment(), "Surroundings"),
                        everyMethodBreaks(OUTSIDE.locale(), "Countries"),
                        everyMethodBreaks(OUTSIDE.identity(), "Identities"),
                        everyMethodBreaks(OUTSIDE.order(), "Heaps"),
                        everyMethodBreaks(OUTSIDE.threads(), "Crowds"),
                        everyMethodBreaks(OUTSIDE.threadTypes(), "Threads"))
                .flatMap(tests -> tests);
    }

    @Test
    void who_hands_over_what_a_run_depends_on_is_innocent() {
        List<String> violations = OUTSIDE.rules().stream()
                .flatMap(rule -> Judgement.of(rule, "machine").stream())
                .toList();

        assertThat(violations).isNotEmpty().noneMatch(violation -> violation.contains("Innocent"));
    }

    @Test
    void the_one_room_that_replaces_the_machine_may_read_it() {
        List<String> violations = OUTSIDE.rules().stream()
                .flatMap(rule -> Judgement.of(rule, "machine").stream())
                .toList();

        assertThat(violations).isNotEmpty().noneMatch(violation -> violation.contains("WallClock"));
    }

    @Test
    void one_class_may_be_excused_by_name_and_no_other() {
        Determinism lenient = OUTSIDE.except("dev.escapement.house.fixture.machine.Clocks");

        List<String> violations = lenient.rules().stream()
                .flatMap(rule -> Judgement.of(rule, "machine").stream())
                .toList();

        assertThat(violations)
                .anyMatch(violation -> violation.contains("Dice"))
                .noneMatch(violation -> violation.contains("Clocks"));
    }

    @Test
    void beside_the_real_world_time_is_free_but_chance_and_order_are_not() {
        List<String> violations = OUTSIDE.rulesBesideTheRealWorld().stream()
                .flatMap(rule -> Judgement.of(rule, "machine").stream())
                .toList();

        assertThat(violations)
                .anyMatch(violation -> violation.contains("Dice"))
                .anyMatch(violation -> violation.contains("Heaps"))
                .noneMatch(violation -> violation.contains("Clocks"))
                .noneMatch(violation -> violation.contains("Threads"));
    }

    @Test
    void a_violation_says_why() {
        ArchRule rule = OUTSIDE.order();

        assertThat(rule.getDescription())
                .isEqualTo(
                        "no classes that reside outside of package 'dev.escapement.house.fixture.machine.simulation..'"
                                + " and are not excused by name should access target where a collection without an order of its own,"
                                + " because somebody will iterate over it one day: use LinkedHashMap, LinkedHashSet, TreeMap or a List");
    }

    private static Stream<DynamicTest> everyMethodBreaks(ArchRule rule, String fixture) {
        Class<?> type = typeOf(fixture);
        List<String> violations = Judgement.of(rule, "machine");
        return methodsOf(type)
                .map(method -> DynamicTest.dynamicTest(
                        fixture + "." + method,
                        () -> assertThat(violations)
                                .anyMatch(violation -> violation.contains(violationIn(type, method)))));
    }

    private static Class<?> typeOf(String fixture) {
        try {
            return Class.forName("dev.escapement.house.fixture.machine." + fixture);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(fixture + " is gone", missing);
        }
    }
}
