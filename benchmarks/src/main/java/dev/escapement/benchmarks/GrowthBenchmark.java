package dev.escapement.benchmarks;

import dev.escapement.Execution;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same at several sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class GrowthBenchmark {

    /** Items, turns or children. */
    @Param({"1000", "2000", "4000", "8000", "16000", "32000"})
    private int size;

    private Scenario map = Scenario.map(1);
    private Scenario loop = Scenario.loop(1);
    private FanOut fanOut = FanOut.unbatched(1);

    /** Makes inputs of that size. */
    @Setup
    public void grow() {
        map = Scenario.map(size);
        loop = Scenario.loop(size);
        fanOut = FanOut.unbatched(size);
    }

    /** Items of an inline Map. */
    @Benchmark
    public Execution inlineMap() {
        return map.run();
    }

    /** Turns of a loop. */
    @Benchmark
    public Execution loop() {
        return loop.run();
    }

    /** Children of a distributed Map. */
    @Benchmark
    public Execution distributedMap() {
        return fanOut.run();
    }
}
