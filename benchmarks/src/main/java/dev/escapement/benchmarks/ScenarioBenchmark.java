package dev.escapement.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escapement.Execution;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whole executions: throughput counts state transitions, average time counts executions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScenarioBenchmark {

    private final Scenario oneTask = Scenario.oneTask();
    private final Scenario tenTasks = Scenario.tenTasks();
    private final Scenario retry = Scenario.retry();
    private final Scenario saga = Scenario.saga();
    private final Scenario branches = Scenario.branches();
    private final Scenario map = Scenario.map(1_000);
    private final Scenario wideMap = Scenario.map(8_000);
    private final Scenario loop = Scenario.loop(5_000);
    private final Scenario year = Scenario.year();
    private final Scenario payload = Scenario.payload();
    private final String payloadText = Payloads.large();
    private final ObjectMapper jackson = new ObjectMapper();

    /** One Task. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Execution s1OneTask() {
        return oneTask.run();
    }

    /** Ten Tasks. */
    @Benchmark
    @OperationsPerInvocation(10)
    public Execution s2TenTasks() {
        return tenTasks.run();
    }

    /** A retry over six virtual seconds. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Execution s3Retry() {
        return retry.run();
    }

    /** A saga that is compensated. */
    @Benchmark
    @OperationsPerInvocation(10)
    public Execution s4Saga() {
        return saga.run();
    }

    /** Branches. */
    @Benchmark
    @OperationsPerInvocation(31)
    public Execution s5Branches() {
        return branches.run();
    }

    /** A Map of 1,000 items. */
    @Benchmark
    @OperationsPerInvocation(2_001)
    public Execution s6Map() {
        return map.run();
    }

    /** A Map of 8,000 items, for the growth. */
    @Benchmark
    @OperationsPerInvocation(16_001)
    public Execution s6MapOf8000() {
        return wideMap.run();
    }

    /** A hot loop. */
    @Benchmark
    @OperationsPerInvocation(10_003)
    public Execution s7Loop() {
        return loop.run();
    }

    /** A year. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Execution s8Year() {
        return year.run();
    }

    /** A large payload, from the text of the input to the text of the output. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public String s9Payload() {
        return payload.runText(payloadText);
    }

    /** Plain Jackson on that payload: a yardstick for the machine. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public JsonNode jackson() throws JsonProcessingException {
        return jackson.readTree(payloadText);
    }
}
