package dev.escapement.benchmarks;

import dev.escapement.integration.CallSite;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.Script;
import dev.escapement.services.TaskResource;
import dev.escapement.simulation.StrandPath;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a script adds to an attempt: a thousand calls, so that the list of calls is filled and emptied as in a run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScriptBenchmark {

    private static final int CALLS = 1_000;

    private final Integration lambda = call -> TaskReply.success(Json.emptyObject());
    private final TaskCall function = call("arn:aws:lambda:us-east-1:123456789012:function:pay", "{\"qty\": 11}");
    private final TaskCall invoke =
            call("arn:aws:states:::lambda:invoke", "{\"FunctionName\": \"pay\", \"Payload\": {\"qty\": 11}}");

    private Script byState = Script.create();
    private Script byPath = Script.create();

    /** Each invocation performs scripts that nobody has heard yet. */
    @Setup(Level.Invocation)
    public void begin() {
        byState = Script.create()
                .state("Reserve")
                .returns("{}")
                .state("Ship")
                .returns("{}")
                .state("Pay")
                .returns("{\"paid\": true}");
        byPath = Script.create().function("pay").whenInput("$[?(@.qty > 10)]").returns("{}");
    }

    /** No script: a lambda. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public TaskReply withoutScript() {
        return ask(lambda, function);
    }

    /** A function by its ARN, found by its state among three. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public TaskReply functionByState() {
        return ask(byState, function);
    }

    /** The same behind lambda:invoke, whose response is put together. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public TaskReply invocationByState() {
        return ask(byState, invoke);
    }

    /** A function whose input is asked by JSONPath. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public TaskReply functionByPath() {
        return ask(byPath, function);
    }

    private static TaskReply ask(Integration answering, TaskCall call) {
        TaskReply reply = answering.call(call);
        for (int i = 1; i < CALLS; i++) {
            reply = answering.call(call);
        }
        return reply;
    }

    private static TaskCall call(String resource, String parameters) {
        return new TaskCall(
                "arn:aws:states:us-east-1:123456789012:execution:Orders:one",
                new CallSite(StrandPath.ROOT, "Pay", 1, 1),
                Objects.requireNonNull(TaskResource.parse(resource)),
                Json.parse(parameters),
                null,
                null,
                null,
                null,
                Instant.parse("2026-01-05T09:00:00Z"));
    }
}
