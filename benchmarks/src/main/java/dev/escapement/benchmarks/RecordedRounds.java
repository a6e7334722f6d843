package dev.escapement.benchmarks;

import dev.escapement.Execution;
import dev.escapement.Replay;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Recordings to be replayed, of a loop with a Task in it: one that is as long as a history may be, or a folder of a thousand short ones.
 * As a process of its own it writes them the first time, and replays them: {@code java -cp … dev.escapement.benchmarks.RecordedRounds longest}.
 */
final class RecordedRounds {

    private static final int ROUNDS_OF_25_000_EVENTS = 2_770;
    private static final int ROUNDS_OF_60_EVENTS = 6;
    private static final int RECORDINGS = 1_000;

    private final StateMachine machine;
    private final Path place;

    private RecordedRounds(int rounds, Path place) {
        this.machine = machine(rounds);
        this.place = place;
    }

    /** Replays what is kept under {@code benchmarks/target}. */
    public static void main(String[] arguments) throws IOException {
        Path kept = Path.of("benchmarks", "target", "recordings-" + arguments[0]);
        boolean there = Files.exists(kept);
        RecordedRounds rounds = arguments[0].equals("folder") ? folder(kept, !there) : longest(kept, !there);
        System.out.println(rounds.replay());
    }

    /** A single history of 25,000 events. */
    static RecordedRounds longest(Path file, boolean write) throws IOException {
        RecordedRounds rounds = new RecordedRounds(ROUNDS_OF_25_000_EVENTS, file);
        if (write) {
            Files.writeString(file, rounds.run().historyJson());
        }
        return rounds;
    }

    /** A thousand histories of some 60 events. */
    static RecordedRounds folder(Path folder, boolean write) throws IOException {
        RecordedRounds rounds = new RecordedRounds(ROUNDS_OF_60_EVENTS, folder);
        if (write) {
            Files.createDirectories(folder);
            String history = rounds.run().historyJson();
            for (int i = 0; i < RECORDINGS; i++) {
                Files.writeString(folder.resolve("recording-" + i + ".json"), history);
            }
        }
        return rounds;
    }

    /** From the files to the verdicts; says how many were reproduced. */
    int replay() {
        int reproduced = 0;
        for (Recording recording : Recording.readAll(place)) {
            Verdict verdict = Replay.of(recording).against(machine).run().verdict();
            if (verdict != Verdict.EXACT) {
                throw new IllegalStateException("expected an exact reproduction, saw " + verdict);
            }
            reproduced++;
        }
        return reproduced;
    }

    private Execution run() {
        return Simulation.builder()
                .answering(call -> TaskReply.success(Json.parse(
                                "{\"StatusCode\": 200, \"Payload\": {\"paid\": true, \"at\": \"2026-01-05\"}}"))
                        .after(Duration.ofMillis(120)))
                .build()
                .start(machine, "{\"order\": {\"id\": 7, \"lines\": [1, 2, 3]}}")
                .runToEnd();
    }

    /** Nine events in each round. */
    private static StateMachine machine(int rounds) {
        return StateMachine.parse(String.format(Locale.ROOT, """
                {"StartAt": "Begin", "States": {
                  "Begin": {"Type": "Pass", "Result": {"n": 0}, "Next": "Work"},
                  "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                    "Parameters": {"FunctionName": "work", "Payload.$": "$"}, "ResultPath": "$.r", "Next": "Count"},
                  "Count": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)"}, "Next": "More"},
                  "More": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericLessThan": %d, "Next": "Work"}],
                    "Default": "Done"},
                  "Done": {"Type": "Succeed"}}}
                """, rounds));
    }
}
