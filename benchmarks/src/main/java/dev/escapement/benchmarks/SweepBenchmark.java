package dev.escapement.benchmarks;

import static dev.escapement.fault.law.Saga.step;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.fault.law.Saga;
import dev.escapement.fault.law.Step;
import dev.escapement.fault.run.Experiment;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Sweeps over a saga of twelve steps, each with its compensation: 168 single faults, more than 10,000 pairs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SweepBenchmark {

    private static final int STEPS = 12;

    private final Sweep sweep = Sweep.of(experiment()).keeping(saga());

    /** Every single fault. */
    @Benchmark
    public SweepReport depth1() {
        return clean(sweep, 168);
    }

    /** Every single fault and every pair. */
    @Benchmark
    public SweepReport depth2() {
        return clean(sweep.depth(2), 10_000);
    }

    private static SweepReport clean(Sweep sweep, int atLeast) {
        SweepReport report = sweep.run().requireClean();
        if (report.size() < atLeast) {
            throw new IllegalStateException("expected " + atLeast + " variants, saw " + report.size());
        }
        return report;
    }

    private static Experiment experiment() {
        StateMachine machine = StateMachine.parse(definition());
        TaskReply done = TaskReply.success(Json.parse("{\"id\": \"one\"}"));
        return interference -> Simulation.builder()
                .seed(interference.seed())
                .answering(call -> done)
                .decoratedBy(interference)
                .build()
                .start(machine, "{}")
                .runToEnd();
    }

    private static Saga saga() {
        return Saga.of(IntStream.rangeClosed(1, STEPS)
                        .mapToObj(k -> step("F" + k).undoneBy("C" + k).whoseUndoIsHarmless())
                        .toArray(Step[]::new))
                .alarmedBy("Alarm");
    }

    private static String definition() {
        String retry = "\"Retry\": [{\"ErrorEquals\": [\"Lambda.TooManyRequestsException\"], \"IntervalSeconds\": 1,"
                + " \"MaxAttempts\": 2}], ";
        String forward = IntStream.rangeClosed(1, STEPS)
                .mapToObj(k -> task("F" + k, retry, "C" + k, k < STEPS ? "F" + (k + 1) : "Done"))
                .collect(Collectors.joining(", "));
        String back = IntStream.rangeClosed(1, STEPS)
                .mapToObj(k -> task("C" + k, retry, "Alarm", k > 1 ? "C" + (k - 1) : "Failed"))
                .collect(Collectors.joining(", "));
        return "{\"StartAt\": \"F1\", \"States\": {" + forward + ", " + back
                + ", \"Done\": {\"Type\": \"Succeed\"}, \"Failed\": {\"Type\": \"Fail\"}, \"Alarm\": {\"Type\": \"Fail\"}}}";
    }

    private static String task(String name, String retry, String caughtInto, String next) {
        return "\"" + name + "\": {\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:"
                + name
                + "\", \"TimeoutSeconds\": 10, \"ResultPath\": null, \"Parameters\": {\"idempotencyKey.$\":"
                + " \"$$.Execution.Name\"}, " + retry
                + "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"ResultPath\": \"$.error\", \"Next\": \""
                + caughtInto
                + "\"}], \"Next\": \"" + next + "\"}";
    }
}
