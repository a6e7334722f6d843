package dev.escapement.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and replaying the longest history there is, warm; {@link RecordedRounds} does it as a cold process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReplayBenchmark {

    private final RecordedRounds rounds = written();

    /** From the file to the verdict. */
    @Benchmark
    public int longest() {
        return rounds.replay();
    }

    private static RecordedRounds written() {
        try {
            Path file = Files.createTempFile("longest", ".json");
            file.toFile().deleteOnExit();
            return RecordedRounds.longest(file, true);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
