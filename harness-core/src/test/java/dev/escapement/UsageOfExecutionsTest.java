package dev.escapement;

import static dev.escapement.reading.Prices.US_EAST_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.engine.Limits;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.reading.Usage;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsageOfExecutionsTest {

    private static final String RETRIED = """
            {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
              "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ask",
              "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 5}]}}}
            """;

    private static final String EACH = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
              "StartAt": "Item", "States": {"Item": {"Type": "Wait", "Seconds": 1, "End": true}}}}}}
            """;

    @Test
    void six_hours_of_waiting_for_an_approval_cost_nothing() {
        String passes = IntStream.range(0, 9)
                .mapToObj(i -> "\"P" + i + "\": {\"Type\": \"Pass\", \"Next\": \""
                        + (i == 8 ? "Approval" : "P" + (i + 1)) + "\"}")
                .collect(Collectors.joining(","));
        Execution execution = run(
                "{\"StartAt\": \"P0\", \"States\": {" + passes
                        + ", \"Approval\": {\"Type\": \"Wait\", \"Seconds\": 21600, \"End\": true}}}",
                WorkflowType.STANDARD,
                "{}");

        assertThat(execution.elapsed()).isEqualTo(Duration.ofHours(6));
        assertThat(execution.usage()).isEqualTo(Usage.standard(10));
        assertThat(execution.usage().cost(US_EAST_1)).isEqualByComparingTo("0.00025");
    }

    @Test
    void each_retry_is_billed_once_more() {
        assertThat(run(RETRIED, WorkflowType.STANDARD, "{}").usage()).isEqualTo(Usage.standard(3));
    }

    @Test
    void iterations_are_billed_state_by_state() {
        assertThat(run(EACH, WorkflowType.STANDARD, "[1, 2, 3]").usage()).isEqualTo(Usage.standard(4));
    }

    @Test
    void an_express_workflow_is_billed_for_its_time_whatever_it_does_in_it() {
        assertThat(run(EACH, WorkflowType.EXPRESS, "[1, 2, 3]").usage())
                .isEqualTo(Usage.express(Duration.ofSeconds(1), 64));
        assertThat(run(RETRIED, WorkflowType.EXPRESS, "{}").usage())
                .isEqualTo(Usage.express(Duration.ofSeconds(6), 64));
    }

    @Test
    void what_is_carried_at_the_same_time_takes_memory() {
        String item = "\"" + "x".repeat(250_000) + "\"";
        String copies = """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemsPath": "$.numbers",
                  "ItemSelector": {"much.$": "$.much"}, "ResultSelector": {}, "ItemProcessor": {
                  "StartAt": "Item", "States": {
                    "Item": {"Type": "Wait", "Seconds": 1, "Next": "Forget"},
                    "Forget": {"Type": "Pass", "Result": 1, "End": true}}}}}}
                """;
        String numbers = IntStream.range(0, 70).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));

        Execution execution = Simulation.builder()
                .limits(Limits.OF_THE_SERVICE.withInlineConcurrency(70))
                .build()
                .start(machine(copies, WorkflowType.EXPRESS), "{\"numbers\": " + numbers + ", \"much\": " + item + "}")
                .runToEnd();

        // 70 iterations at a time, a quarter of a megabyte each, and 50 MB without them.
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.usage()).isEqualTo(Usage.express(Duration.ofSeconds(1), 68));
    }

    @Test
    void an_open_execution_is_billed_for_what_it_did_so_far() {
        Execution open = Simulation.builder()
                .build()
                .start(machine(EACH, WorkflowType.EXPRESS), "[1]")
                .advanceBy(Duration.ofMillis(250));

        assertThat(open.usage()).isEqualTo(Usage.express(Duration.ofMillis(300), 64));
    }

    private static Execution run(String definition, WorkflowType type, String input) {
        return Simulation.builder()
                .answering(call -> call.site().attempt() < 3
                        ? TaskReply.failure("Busy", "not now")
                        : TaskReply.success(Json.emptyObject()))
                .build()
                .start(machine(definition, type), input)
                .runToEnd();
    }

    private static StateMachine machine(String definition, WorkflowType type) {
        return StateMachine.read(DefinitionSource.ofText(definition), type);
    }
}
