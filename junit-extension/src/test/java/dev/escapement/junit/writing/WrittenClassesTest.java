package dev.escapement.junit.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.RedriveStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenClassesTest {

    private static final int SEEDS = 8;

    @TempDir
    Path sources;

    @Test
    void what_was_stopped_and_redriven_compiles_and_passes() throws Exception {
        CompiledTests tests = new CompiledTests(sources);
        int written = 0;

        for (String machine : Happenings.MACHINES.keySet()) {
            Execution execution = Happenings.started(machine, 3);
            execution.simulation().advanceBy(Duration.ofSeconds(20));
            execution.stop("Operator", "enough \"now\"");
            if (execution.redriveStatus() == RedriveStatus.REDRIVABLE) {
                execution.simulation().advanceBy(Duration.ofHours(2));
                execution.redrive().runToEnd();
                tests.add(TestWriter.of(execution)
                        .definitionText(Happenings.MACHINES.get(machine))
                        .junit(CompiledTests.PACKAGE, machine + "Redriven"));
                written++;
            }
        }

        assertThat(written).isGreaterThan(4);
        assertThat(tests.failures(written)).isEmpty();
    }

    @Test
    void what_is_written_compiles_without_a_warning_and_passes() throws Exception {
        CompiledTests tests = new CompiledTests(sources);
        Set<ExecutionStatus> endings = EnumSet.noneOf(ExecutionStatus.class);
        int written = 0;

        for (String machine : Happenings.MACHINES.keySet()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                Execution execution = Happenings.of(machine, seed);
                endings.add(execution.status());
                tests.add(TestWriter.of(execution)
                        .definitionText(Happenings.MACHINES.get(machine))
                        .junit(CompiledTests.PACKAGE, machine + seed + "AsRecorded"));
                written++;
            }
        }

        assertThat(tests.failures(written)).isEmpty();
        assertThat(endings).contains(ExecutionStatus.SUCCEEDED, ExecutionStatus.FAILED, ExecutionStatus.RUNNING);
    }
}
