package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.failureOf;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.parser.DefinitionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetsTest {

    private static final String KEPT = """
            {
              "Other": {
                "slow": {"transitions":9}
              },
              "TwoWaits": {
                "fast": {"transitions":2,"events":6,"peakPayloadBytes":2,"cost":"0.00005"}
              }
            }
            """;

    @TempDir
    Path project;

    private Path definition;
    private Path file;

    @BeforeEach
    void keep_a_definition() throws IOException {
        Path folder = Files.createDirectories(project.resolve("src/main/resources/orders"));
        definition = Files.copy(
                Path.of("src/test/resources/dev/escapement/junit/two-waits.asl.json"),
                folder.resolve("two-waits.asl.json"));
        file = folder.resolve("escapement-budget.json");
    }

    @Test
    void a_first_run_writes_what_it_takes_and_says_so() throws IOException {
        Files.writeString(file, "{\"Other\": {\"slow\": {\"transitions\": 9}}}");

        Assertions.assertThat(budgets(false, false).trouble(run("{}"), "fast"))
                .isEqualTo("there was none. This budget has been written to " + file + ": look at it, then run again");
        Assertions.assertThat(budgets(false, false).trouble(run("{}"), "fast")).isNull();
        Assertions.assertThat(Files.readString(file)).isEqualTo(KEPT);
    }

    @Test
    void nothing_is_written_where_ci_is_set() {
        Assertions.assertThat(budgets(true, true).trouble(run("{}"), "fast"))
                .isEqualTo("there is none at " + file + ", and none is written where CI is set:"
                        + " run the test at home and commit what it writes");
        Assertions.assertThat(file).doesNotExist();
    }

    @Test
    void what_exceeds_it_is_told_with_how_much() throws IOException {
        Files.writeString(file, KEPT.replace("\"events\":6", "\"events\":0").replace("0.00005", "0.00003"));

        Assertions.assertThat(budgets(false, false).trouble(run("[1, 2]"), "fast"))
                .isEqualTo("""
                exceeds it:
                    events is 6 instead of 0, +6
                    peakPayloadBytes is 5 instead of 2, +3 (+150.0 %)
                    cost is 0.00005 instead of 0.00003, +0.00002 (+66.7 %)""");
    }

    @Test
    void what_takes_less_keeps_it() throws IOException {
        Files.writeString(file, "{\"TwoWaits\": {\"fast\": {\"transitions\": 20, \"cost\": 1}}}");

        Assertions.assertThat(budgets(false, false).trouble(run("[1, 2]"), "fast"))
                .isNull();
    }

    @Test
    void a_flag_renews_what_differs_and_says_so() throws IOException {
        Files.writeString(file, KEPT.replace("\"events\":6", "\"events\":7"));

        Assertions.assertThat(budgets(false, true).trouble(run("{}"), "fast"))
                .isEqualTo(
                        "did not. It has been renewed: look at what changed, then run again without -Descapement.record");
        Assertions.assertThat(budgets(false, true).trouble(run("{}"), "fast")).isNull();
        Assertions.assertThat(Files.readString(file)).isEqualTo(KEPT);
    }

    @Test
    void it_is_kept_beside_the_definition_that_was_written_not_its_copy() throws IOException {
        Path copy = project.resolve("target/test-classes/orders/two-waits.asl.json");
        Files.createDirectories(copy.getParent());
        Files.copy(definition, copy);
        Files.writeString(file, KEPT);

        Assertions.assertThat(budgets(true, false).trouble(run(copy), "fast")).isNull();
        Assertions.assertThat(budgets(true, false).trouble(run(definition), "fast"))
                .isNull();
    }

    @Test
    void what_is_no_budget_says_where() throws IOException {
        Files.writeString(file, "{\"TwoWaits\": {\"fast\": {\"transitons\": 1}}}");
        assertThatThrownBy(() -> budgets(false, false).trouble(run("{}"), "fast"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The budget 'fast' in " + file + " is none: expected numbers for transitions, events,"
                        + " peakPayloadBytes and cost, but this is {\"transitons\":1}");

        Files.writeString(file, "{");
        assertThatThrownBy(() -> budgets(false, false).trouble(run("{}"), "fast"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The budgets " + file + " cannot be read: ");
    }

    @Test
    void a_definition_without_a_place_has_no_room_for_one() {
        assertThatThrownBy(() -> assertThat(Orders.fine()).keepsItsBudget("fine"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The definition of Orders is given as text, so there is no place beside it for a budget:"
                        + " read it from a resource or a file");
        StateMachine elsewhere = machine(DefinitionSource.ofResource(
                "dev/escapement/junit/two-waits.asl.json", getClass().getClassLoader()));
        assertThatThrownBy(() -> budgets(false, false).trouble(run(elsewhere, "{}"), "fast"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The definition dev/escapement/junit/two-waits.asl.json is neither a file nor under"
                        + " src/main/resources or src/test/resources, so there is no place beside it for a budget");
    }

    @Test
    void the_assertion_tells_the_excess_before_the_story() {
        StateMachine machine = machine(DefinitionSource.ofResource(
                "dev/escapement/junit/two-waits.asl.json", getClass().getClassLoader()));

        assertThat(run(machine, "[]")).keepsItsBudget("nothing to carry");
        Assertions.assertThat(failureOf(() -> assertThat(run(machine, "[1]")).keepsItsBudget("nothing to carry")))
                .isEqualTo("""
                        TwoWaits was expected to keep its budget "nothing to carry", but exceeds it:
                            peakPayloadBytes is 3 instead of 2, +1 (+50.0 %)
                          it    succeeded 2 min after it started
                          2   +0.000  WaitStateEntered  First
                          4  +60.000  WaitStateEntered  Second
                          reproduce with seed 0""");
    }

    private Budgets budgets(boolean readOnly, boolean renewing) {
        return new Budgets(project, new Keeping(readOnly, renewing));
    }

    private Execution run(String input) {
        return run(machine(DefinitionSource.ofFile(definition)), input);
    }

    private Execution run(Path place) {
        return run(machine(DefinitionSource.ofFile(place)), "{}");
    }

    private static Execution run(StateMachine machine, String input) {
        return Simulation.builder().build().start(machine, input).runToEnd();
    }

    private static StateMachine machine(DefinitionSource source) {
        return StateMachine.read(source, WorkflowType.STANDARD).named("TwoWaits");
    }
}
