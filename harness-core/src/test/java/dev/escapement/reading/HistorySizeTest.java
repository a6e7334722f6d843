package dev.escapement.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Runs;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How fast a history fills, which practitioners estimate as five events for each Task. */
class HistorySizeTest {

    private static final String TASK = "{\"Type\": \"Task\", \"Resource\": \"" + Runs.FUNCTION + "\", ";

    private static final String STEPS = "{\"StartAt\": \"A\", \"States\": {\"A\": " + TASK + "\"Next\": \"B\"}, \"B\": "
            + TASK + "\"Next\": \"C\"}, \"C\": " + TASK + "\"End\": true}}}";

    @Test
    void a_task_is_five_events() {
        assertThat(run(STEPS, "{}").statistics().events()).isEqualTo(2 + 3 * 5);
    }

    @Test
    void each_item_of_a_map_is_two_more() {
        assertThat(each(100).statistics().events()).isEqualTo(2 + 4 + 100 * (2 + 3 * 5));
        assertThat(each(1_000).statistics().events()).isEqualTo(17_006);
    }

    @Test
    void fifteen_hundred_items_are_too_many() {
        Execution execution = each(1_500);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.cause()).isEqualTo("The execution reached the maximum number of history events (25000).");
        assertThat(execution.statistics().events()).isEqualTo(25_000);
    }

    private static Execution each(int items) {
        String input = IntStream.range(0, items).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        return run(
                "{\"StartAt\": \"Each\", \"States\": {\"Each\": {\"Type\": \"Map\", \"ItemProcessor\": " + STEPS
                        + ", \"End\": true}}}",
                input);
    }

    private static Execution run(String definition, String input) {
        return Simulation.builder()
                .answering(call -> Runs.ok("{}"))
                .build()
                .start(StateMachine.parse(definition), input)
                .runToEnd();
    }
}
