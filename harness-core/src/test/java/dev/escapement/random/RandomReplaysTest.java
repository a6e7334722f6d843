package dev.escapement.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Replay;
import dev.escapement.Replayed;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RandomReplaysTest {

    private static final int MACHINES = Boolean.getBoolean("escapement.thorough") ? 100_000 : 600;

    @Test
    void an_exported_history_replays_to_the_same_bytes_times_included() {
        int replayed = 0;
        for (long seed = 0; seed < MACHINES; seed++) {
            Execution original = closed(RandomRun.of(seed));
            if (original != null && !hidesADelay(original)) {
                Execution again = replay(original, seed).execution();
                assertThat(again.historyJson())
                        .as("seed %d: %s", seed, RandomMachine.of(seed))
                        .isEqualTo(original.historyJson());
                replayed++;
            }
        }

        assertThat(replayed).isGreaterThan(MACHINES / 2);
    }

    @Test
    void luck_is_taken_from_the_recording_and_not_from_the_seed() {
        List<Long> reproduced = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (long seed = 0; seed < MACHINES; seed++) {
            Execution original = closed(RandomRun.of(seed));
            if (original != null && !hidesADelay(original)) {
                boolean exact = replay(original, seed + 1).verdict() == Verdict.EXACT;
                (exact ? reproduced : others).add(seed);
            }
        }

        // Two delays may end in the same millisecond, which no history tells apart.
        assertThat(others).hasSizeLessThanOrEqualTo(reproduced.size() / 500);
    }

    @Test
    void redriven_executions_are_redriven_again() {
        List<Long> reproduced = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (long seed = 0; seed < MACHINES; seed++) {
            Execution original = closed(RandomRun.redriven(seed));
            if (original != null && original.redriveCount() > 0 && !hidesADelay(original)) {
                Replayed replayed = replay(original, seed);
                boolean exact = replayed.verdict() == Verdict.EXACT
                        && replayed.execution().redriveCount() == original.redriveCount();
                (exact ? reproduced : others).add(seed);
            }
        }

        assertThat(reproduced).hasSizeGreaterThan(MACHINES / 5);
        // A redriven branch is known by what it calls, and two may call the same.
        assertThat(others).hasSizeLessThanOrEqualTo(reproduced.size() / 100);
    }

    private static @Nullable Execution closed(@Nullable Execution execution) {
        return execution == null || execution.isOpen() ? null : execution;
    }

    /** What can be exported: the text of the history, what describes the execution, and its children. */
    private static Replayed replay(Execution original, long seed) {
        Recording told = original.recording();
        Recording exported = Recording.parse(original.historyJson());
        Recording recording = new Recording(
                told.execution(), exported.events(), null, told.children(), exported.gaps(), "history.json");
        return Replay.of(recording).against(original.machine()).seed(seed).run();
    }

    /** When a result was too large, no event tells when it came: what passed before the next attempt is not known. */
    private static boolean hidesADelay(Execution original) {
        return hidesADelay(original.recording());
    }

    private static boolean hidesADelay(Recording recording) {
        Set<Integer> unfinished = new LinkedHashSet<>();
        for (RecordedEvent event : recording.events()) {
            switch (event.type()) {
                case TASK_STARTED, LAMBDA_FUNCTION_STARTED, ACTIVITY_STARTED, TASK_SUBMITTED ->
                    unfinished.add(event.id());
                case TASK_SCHEDULED,
                        LAMBDA_FUNCTION_SCHEDULED,
                        ACTIVITY_SCHEDULED,
                        PARALLEL_STATE_STARTED,
                        MAP_STATE_STARTED -> {
                    if (unfinished.contains(event.previousId())) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return recording.children().stream().anyMatch(RandomReplaysTest::hidesADelay);
    }
}
