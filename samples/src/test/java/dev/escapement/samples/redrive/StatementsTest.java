package dev.escapement.samples.redrive;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.MapRun;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;

/** One account in two hundred fails while its printer is away. Thorough builds do it with a million accounts, others with 20,000. */
@StepFunctionTest("statements.asl.json")
class StatementsTest {

    private static final int ACCOUNTS = Boolean.getBoolean("escapement.thorough") ? 1_000_000 : 20_000;
    private static final int FAILING = ACCOUNTS / 200;
    private static final String ONE_LESS = "{\"tolerated\": " + (FAILING - 1) + "}";

    private boolean printerIsAway = true;
    private int written;
    private int asked;

    @Outside
    final Integration services = this::write;

    @Outside
    final ObjectStore buckets = Buckets.discardingWrites(
            Buckets.generated().lines("accounts", "all.jsonl", ACCOUNTS, line -> "{\"account\": " + line + "}"));

    @StepFunctionTest
    void only_the_children_that_failed_run_again(Workflow statements) {
        Execution execution = statements.run(ONE_LESS);
        MapRun run = execution.mapRuns().get(0);
        assertThat(execution).failedWith("States.ExceedToleratedFailureThreshold");
        assertThat(run.executionCounts().failed()).isEqualTo(FAILING);
        assertThat(asked).isEqualTo(ACCOUNTS);

        printerIsAway = false;
        execution.redrive().runToEnd();

        assertThat(execution).succeeded();
        assertThat(run.executionCounts().succeeded()).isEqualTo(ACCOUNTS);
        assertThat(asked).isEqualTo(ACCOUNTS + FAILING);
        assertThat(written).isEqualTo(ACCOUNTS);
    }

    private TaskReply write(TaskCall call) {
        asked++;
        if (printerIsAway && call.parameters().path("account").asInt() % 200 == 199) {
            return TaskReply.failure("Printer.Away", "no paper");
        }
        written++;
        return TaskReply.success(call.parameters());
    }
}
