package dev.escapement.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Replay;
import dev.escapement.Replayed;
import dev.escapement.StateMachine;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomReplaysTest {

    private static final int MACHINES = Boolean.getBoolean("escapement.thorough") ? 100_000 : 2_000;

    @Test
    void probe() {
        int exact = 0, causal = 0, diverged = 0, sameBytes = 0, all = 0;
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < MACHINES; seed++) {
            for (Execution execution : new Execution[] {RandomRun.of(seed), RandomRun.redriven(seed)}) {
                if (execution == null || execution.isOpen()) continue;
                all++;
                Recording recording = Recording.parse(execution.historyJson());
                recording = new Recording(execution.recording().execution(), recording.events(), null, execution.recording().children(), recording.gaps(), null);
                try {
                Replayed replayed = Replay.of(recording).against(execution.machine()).seed(Boolean.getBoolean("other") ? seed + 1 : seed).run();
                switch (replayed.verdict()) { case EXACT -> exact++; case CAUSAL -> causal++; default -> diverged++; }
                boolean same = replayed.execution().historyJson().equals(execution.historyJson());
                sameBytes += same ? 1 : 0;
                if (!same && wrong.size() < 12) wrong.add(seed + " " + execution.redriveCount() + " " + replayed.verdict() + " " + replayed.differences().stream().limit(8).toList());
                } catch (RuntimeException e) { wrong.add(seed + " " + execution.redriveCount()+ " " + e + e.getStackTrace()[0]); }
            }
        }
        System.out.println(all + " exact " + exact + " causal " + causal + " diverged " + diverged + " bytes " + sameBytes);
        wrong.forEach(System.out::println);
    }
}
