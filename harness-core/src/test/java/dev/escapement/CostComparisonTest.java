package dev.escapement;

import static dev.escapement.reading.Prices.US_EAST_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.integration.TaskReply;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.reading.CostComparison;
import dev.escapement.reading.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostComparisonTest {

    private static final String QUICK = """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Next": "B"},
              "B": {"Type": "Wait", "Seconds": 1, "End": true}}}
            """;

    private static final String EACH = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
              "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "%s"},
                "StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Next": "B"},
                  "B": {"Type": "Wait", "Seconds": 1, "End": true}}}}}}
            """;

    @Test
    void the_same_run_is_told_as_both_types() {
        CostComparison month = run(QUICK).costComparison().times(1_000_000);

        assertThat(month.standard(US_EAST_1)).isEqualByComparingTo("50");
        assertThat(month.express(US_EAST_1)).isEqualByComparingTo("2.041875");
        assertThat(month.isCheaperAsExpress(US_EAST_1)).isTrue();
        assertThat(month.inWords(US_EAST_1)).isEqualTo("Standard 50, Express 2.041875, which saves 47.958125");
    }

    @Test
    void it_does_not_matter_as_which_type_it_ran() {
        Execution express = Simulation.builder()
                .build()
                .start(StateMachine.read(DefinitionSource.ofText(QUICK), WorkflowType.EXPRESS), "{}")
                .runToEnd();

        assertThat(express.costComparison()).isEqualTo(run(QUICK).costComparison());
    }

    @Test
    void waiting_is_free_only_in_a_standard_workflow() {
        CostComparison load = run(QUICK.replace("\"Seconds\": 1,", "\"Seconds\": 300,"))
                .costComparison()
                .times(100_000);

        assertThat(load.canBeExpress()).isTrue();
        assertThat(load.isCheaperAsExpress(US_EAST_1)).isFalse();
        assertThat(load.inWords(US_EAST_1)).isEqualTo("Standard 5, Express 31.35625, which costs more by 26.35625");
    }

    @Test
    void what_cannot_be_express_says_why() {
        Execution execution = Simulation.builder()
                .answering(call -> TaskReply.submitted(
                        call.parameters(),
                        Runs.ok("{}").after(Duration.ofHours(6).plusMinutes(30))))
                .build()
                .start(StateMachine.parse("""
                        {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
                          {"StartAt": "Approve", "States": {"Approve": {"Type": "Task", "End": true,
                            "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                            "Parameters": {"QueueUrl": "q", "MessageBody": {"t.$": "$$.Task.Token"}}}}},
                          {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true,
                            "ItemProcessor": {"StartAt": "Job", "States": {"Job": {"Type": "Task", "End": true,
                              "Resource": "arn:aws:states:::batch:submitJob.sync",
                              "Parameters": {"JobName": "j", "JobQueue": "q", "JobDefinition": "d"}}}}}}}]}}}
                        """), "{\"items\": [1]}")
                .runToEnd();

        CostComparison comparison = execution.costComparison();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(comparison.obstacles())
                .containsExactly(
                        "Approve: '.waitForTaskToken' service integration",
                        "Job: '.sync' service integration",
                        "it took 6 h 30 min, of 5 min that it may take");
        assertThat(comparison.isCheaperAsExpress(US_EAST_1)).isFalse();
        assertThat(comparison.inWords(US_EAST_1))
                .isEqualTo(
                        "Standard 0.0001, Express 0.024380875, but it cannot be Express: Approve: '.waitForTaskToken'"
                                + " service integration; Job: '.sync' service integration; it took 6 h 30 min, of 5 min that it may take");
    }

    @Test
    void children_of_a_distributed_map_are_billed_by_their_own_type() {
        Execution standard = each("STANDARD", 10);
        Execution express = each("EXPRESS", 10);

        assertThat(standard.usageWithChildren())
                .isEqualTo(Usage.standard(1).plus(Usage.standard(2).times(10)));
        assertThat(express.usageWithChildren()).isEqualTo(Usage.standard(1).plus(express(10)));
        assertThat(express.usage()).isEqualTo(Usage.standard(1));
        assertThat(express.costComparison().obstacles()).containsExactly("Each: DISTRIBUTED map");
    }

    @Test
    void what_type_its_children_should_be_is_told_too() {
        MapRun run = each("STANDARD", 10_000).mapRuns().get(0);

        assertThat(run.costComparison().inWords(US_EAST_1))
                .isEqualTo("Standard 0.5, Express 0.02041875, which saves 0.47958125");
        assertThat(each("EXPRESS", 10).mapRuns().get(0).costComparison())
                .isEqualTo(each("STANDARD", 10).mapRuns().get(0).costComparison());
    }

    @Test
    void a_child_that_may_not_be_express_says_so() {
        String slow = EACH.formatted("STANDARD").replace("\"Seconds\": 1,", "\"Seconds\": 301,");

        assertThat(run(slow, "[1]").mapRuns().get(0).costComparison().obstacles())
                .containsExactly("it took 5 min 1 s, of 5 min that it may take");
    }

    @Test
    void batches_of_a_hundred_need_a_hundredth_of_the_children() {
        String batched = EACH.formatted("STANDARD")
                .replace("\"ItemProcessor\"", "\"ItemBatcher\": {\"MaxItemsPerBatch\": 100}, \"ItemProcessor\"");

        BigDecimal one = each("STANDARD", 1_000).mapRuns().get(0).usage().cost(US_EAST_1);
        BigDecimal hundred = run(batched, items(1_000)).mapRuns().get(0).usage().cost(US_EAST_1);

        assertThat(hundred.multiply(BigDecimal.valueOf(100))).isEqualByComparingTo(one);
    }

    @Test
    void maps_inside_the_children_of_a_map_are_billed_as_well() {
        String outer = """
                {"StartAt": "Outer", "States": {"Outer": {"Type": "Map", "End": true,
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                    "StartAt": "Each", "States": %s}}}}
                """.formatted(EACH.formatted("EXPRESS").replaceFirst("(?s).*?\"States\": (.*)}\\s*$", "$1"));

        Execution execution = run(outer, "[[1, 2], [3]]");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.usageWithChildren())
                .isEqualTo(Usage.standard(1).plus(Usage.standard(1).times(2)).plus(express(3)));
    }

    @Test
    void a_scenario_is_billed_for_everything_that_was_started_in_it() {
        StateMachine child = StateMachine.parse(QUICK).named("Child");
        StateMachine parent = StateMachine.parse("""
                {"StartAt": "Call", "States": {"Call": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::states:startExecution.sync:2",
                  "Parameters": {"StateMachineArn": "%s"}}}}
                """.formatted(child.arn()));
        Simulation simulation = Simulation.builder().hosting(child).build();

        Execution execution = simulation.start(parent, "{}").runToEnd();

        assertThat(execution.usageWithChildren()).isEqualTo(Usage.standard(1));
        assertThat(execution.nested()).hasSize(1);
        assertThat(execution.usageWithNested()).isEqualTo(Usage.standard(1).plus(Usage.standard(2)));
        assertThat(simulation.usage()).isEqualTo(execution.usageWithNested());
    }

    private static Usage express(int children) {
        return Usage.express(Duration.ofSeconds(1), 64).times(children);
    }

    private static Execution each(String type, int items) {
        return run(EACH.formatted(type), items(items));
    }

    private static String items(int number) {
        return IntStream.range(0, number).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
    }

    private static Execution run(String definition) {
        return run(definition, "{}");
    }

    private static Execution run(String definition, String input) {
        return Simulation.builder()
                .build()
                .start(StateMachine.parse(definition), input)
                .runToEnd();
    }
}
