package dev.escapement.benchmarks;

import dev.escapement.Execution;
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

/** Distributed Maps at their real size, warm; {@link FanOut} runs one as a cold process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class FanOutBenchmark {

    private final FanOut batched = FanOut.batched(100_000);
    private final FanOut unbatched = FanOut.unbatched(100_000);
    private final FanOut passing = FanOut.passing(100_000);

    /** 100,000 items in batches of a hundred, one Task for each. */
    @Benchmark
    public Execution s10Batched() {
        return batched.run();
    }

    /** 100,000 items, one Task for each. */
    @Benchmark
    public Execution s10Unbatched() {
        return unbatched.run();
    }

    /** 100,000 lines of an object, a Pass for each, results written and thrown away. */
    @Benchmark
    public Execution passing() {
        return passing.run();
    }
}
