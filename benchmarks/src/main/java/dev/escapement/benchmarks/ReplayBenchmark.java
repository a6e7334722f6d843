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
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and replaying what was recorded: the longest history there is, and a folder of a thousand short ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReplayBenchmark {

    private static final int ROUNDS_OF_25_000_EVENTS = 2_770;
    private static final int ROUNDS_OF_60_EVENTS = 6;
    private static final int RECORDINGS = 1_000;

    private final StateMachine longest = machine(ROUNDS_OF_25_000_EVENTS);
    private final StateMachine shortest = machine(ROUNDS_OF_60_EVENTS);
    private Path file = Path.of("");
    private Path folder = Path.of("");

    /** Writes the recordings. */
    @Setup
    public void record() throws IOException {
        folder = Files.createTempDirectory("recordings");
        file = Files.createTempFile("longest", ".json");
        Files.writeString(file, run(longest).historyJson());
        String history = run(shortest).historyJson();
        for (int i = 0; i < RECORDINGS; i++) {
            Files.writeString(folder.resolve("recording-" + i + ".json"), history);
        }
    }

    /** A history of 25,000 events, from the file to the verdict. */
    @Benchmark
    public Verdict longest() {
        return exact(Replay.of(Recording.read(file)).against(longest));
    }

    /** The same for the first time in a JVM, which has done nothing but run the machine that was recorded. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public Verdict longestAtFirst() {
        return longest();
    }

    /** A thousand histories of some 60 events, likewise for the first time. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(3)
    public int folderAtFirst() {
        int reproduced = 0;
        for (Recording recording : Recording.readAll(folder)) {
            exact(Replay.of(recording).against(shortest));
            reproduced++;
        }
        return reproduced;
    }

    private static Verdict exact(Replay replay) {
        Verdict verdict = replay.run().verdict();
        if (verdict != Verdict.EXACT) {
            throw new IllegalStateException("expected an exact reproduction, saw " + verdict);
        }
        return verdict;
    }

    private static Execution run(StateMachine machine) {
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
