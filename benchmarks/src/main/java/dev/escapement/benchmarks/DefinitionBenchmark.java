package dev.escapement.benchmarks;

import dev.escapement.StateMachine;
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

/** Reading, checking and compiling definitions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DefinitionBenchmark {

    private final String sixtyStates = machine(15);

    /** Sixty states: a Task with retrier and catcher, a Choice, a Pass and a Wait, fifteen times. */
    @Benchmark
    public StateMachine parseSixtyStates() {
        return StateMachine.parse(sixtyStates);
    }

    /** So many times four states in a row. */
    static String machine(int times) {
        String states =
                IntStream.range(0, times).mapToObj(DefinitionBenchmark::four).collect(Collectors.joining(", "));
        return "{\"StartAt\": \"T0\", \"States\": {" + states + ", \"T" + times + "\": {\"Type\": \"Succeed\"}}}";
    }

    private static String four(int i) {
        return """
                "T%1$d": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "C%1$d",
                  "Parameters": {"FunctionName": "work", "Payload": {"id.$": "$.id", "at.$": "$$.State.EnteredTime"}},
                  "ResultSelector": {"value.$": "$.Payload.value"}, "ResultPath": "$.r%1$d", "TimeoutSeconds": 30,
                  "Retry": [{"ErrorEquals": ["Lambda.TooManyRequestsException"], "IntervalSeconds": 1, "MaxAttempts": 4}],
                  "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "P%1$d"}]},
                "C%1$d": {"Type": "Choice", "Default": "W%1$d", "Choices": [
                  {"And": [{"Variable": "$.r%1$d.value", "IsPresent": true},
                           {"Variable": "$.r%1$d.value", "NumericGreaterThan": 10}], "Next": "P%1$d"}]},
                "P%1$d": {"Type": "Pass", "Parameters": {"sum.$": "States.MathAdd($.id, 1)", "all.$": "$"}, "Next": "T%2$d"},
                "W%1$d": {"Type": "Wait", "SecondsPath": "$.wait", "Next": "T%2$d"}""".formatted(i, i + 1);
    }
}
