package dev.escapement.junit.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class WrittenScenariosTest {

    private static final int SEEDS = 8;

    @TempDir
    Path folder;

    @Test
    void what_is_written_passes() throws Exception {
        int written = 0;
        for (String machine : Happenings.MACHINES.keySet()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                try {
                    TestWriter.of(Happenings.of(machine, seed))
                            .definitionText(Happenings.MACHINES.get(machine))
                            .scenario(machine + "-" + seed)
                            .into(folder);
                    written++;
                } catch (WritingException cannotBeSaid) {
                    assertThat(cannotBeSaid)
                            .hasMessageStartingWith("Scenario files cannot say what happened in an execution of ");
                }
            }
        }

        EngineExecutionResults results = EngineTestKit.engine("escapement-scenarios")
                .selectors(selectDirectory(folder.toFile()))
                .execute();

        int all = written;
        assertThat(results.testEvents().failed().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName() + ": "
                                + event.getPayload().orElse("")))
                .isEmpty();
        assertThat(all).isGreaterThan(Happenings.MACHINES.size() * SEEDS * 3 / 4);
        results.testEvents().assertStatistics(events -> events.started(all).succeeded(all));
    }
}
