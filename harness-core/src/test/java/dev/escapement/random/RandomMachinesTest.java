package dev.escapement.random;

import static dev.escapement.ExecutionStatus.FAILED;
import static dev.escapement.ExecutionStatus.RUNNING;
import static dev.escapement.ExecutionStatus.SUCCEEDED;
import static dev.escapement.ExecutionStatus.TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomMachinesTest {

    private static final int MACHINES = Boolean.getBoolean("escapement.thorough") ? 100_000 : 2_000;

    @Test
    void random_machines_run_twice_tell_the_same_history_and_never_throw() {
        Set<ExecutionStatus> endings = EnumSet.noneOf(ExecutionStatus.class);
        int ran = 0;
        int mapRuns = 0;
        for (long seed = 0; seed < MACHINES; seed++) {
            Execution first = RandomRun.of(seed);
            if (first != null) {
                Execution second = RandomRun.of(seed);
                assertThat(second)
                        .as("seed %d: %s", seed, RandomMachine.of(seed))
                        .isNotNull()
                        .extracting(RandomRun::told)
                        .isEqualTo(RandomRun.told(first));
                endings.add(first.status());
                mapRuns += first.mapRuns().size();
                ran++;
            }
        }

        assertThat(ran).as("machines that were accepted").isGreaterThan(MACHINES / 2);
        assertThat(mapRuns).as("runs of distributed Maps").isGreaterThan(MACHINES / 50);
        assertThat(endings).containsExactlyInAnyOrder(RUNNING, SUCCEEDED, FAILED, TIMED_OUT);
    }

    @Test
    void random_machines_that_are_looked_at_after_every_turn_go_on_as_if_they_were_not() {
        int seen = 0;
        for (long seed = 0; seed < MACHINES / 8; seed++) {
            Execution looked = RandomRun.started(seed);
            while (looked != null && looked.isOpen() && looked.simulation().advanceToNextEvent()) {
                seen += looked.strands().size();
            }
            assertThat(looked == null ? null : RandomRun.told(looked))
                    .as("seed %d: %s", seed, RandomMachine.of(seed))
                    .isEqualTo(looked == null ? null : RandomRun.told(RandomRun.of(seed)));
        }

        assertThat(seen).as("open strands that were looked at").isGreaterThan(MACHINES);
    }

    @Test
    void random_machines_redriven_twice_alike_tell_the_same_and_never_throw() {
        int redriven = 0;
        int saved = 0;
        for (long seed = 0; seed < MACHINES; seed++) {
            Execution first = RandomRun.redriven(seed);
            if (first != null && first.redriveCount() > 0) {
                Execution second = RandomRun.redriven(seed);
                assertThat(second)
                        .as("seed %d: %s", seed, RandomMachine.of(seed))
                        .isNotNull()
                        .extracting(RandomRun::told)
                        .isEqualTo(RandomRun.told(first));
                assertThat(first.story().toString()).isNotEmpty();
                assertThat(first.statistics().redrives()).isEqualTo(first.redriveCount());
                redriven++;
                saved += first.status() == SUCCEEDED ? 1 : 0;
            }
        }

        assertThat(redriven).as("machines that were redriven").isGreaterThan(MACHINES / 5);
        assertThat(saved).as("machines that succeeded in the end").isGreaterThan(MACHINES / 200);
    }
}
