package dev.escapement.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.StateMachine;
import dev.escapement.dataflow.Inspection;
import dev.escapement.definition.State;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Bindings.Surroundings;
import dev.escapement.expression.Path;
import dev.escapement.expression.Variables;
import dev.escapement.json.Json;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Warmup;

/** Single expressions, as a state evaluates them. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExpressionBenchmark {

    private final Bindings order = bindings(
            "{\"order\": {\"id\": 7, \"customer\": {\"name\": \"Jane\"}, \"lines\": [{\"sku\": \"a\", \"price\": 3.5},"
                    + " {\"sku\": \"b\", \"price\": 4.5}]}}");
    private final Bindings large = bindings(Payloads.large());
    private final Path path = Path.compile("$.order.customer.name");
    private final State fourFields = pass(
            "{\"id\": \"{% $states.input.order.id %}\", \"name\": \"{% $uppercase($states.input.order.customer.name) %}\","
                    + " \"total\": \"{% $sum($states.input.order.lines.price) %}\","
                    + " \"first\": \"{% $states.input.order.lines[0].sku %}\"}");
    private final State oneField = pass("\"{% $states.input.payload.items[7].name %}\"");

    /** A definite path. */
    @Benchmark
    public JsonNode definitePath() {
        return path.evaluate(order);
    }

    /** Four JSONata expressions in one Output. */
    @Benchmark
    public Object jsonataOutputOfFourFields() {
        return fourFields.flow().afterSuccess(order, order.input(), Inspection.NONE);
    }

    /** One field out of 187 KB by JSONata. */
    @Benchmark
    public Object jsonataFieldOfLargePayload() {
        return oneField.flow().afterSuccess(large, large.input(), Inspection.NONE);
    }

    private static State pass(String output) {
        return StateMachine.parse("{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"P\", \"States\": {\"P\":"
                        + " {\"Type\": \"Pass\", \"End\": true, \"Output\": " + output + "}}}")
                .definition()
                .workflow()
                .state("P");
    }

    private static Bindings bindings(String input) {
        return Bindings.of(Json.parse(input), Variables.NONE, new Nowhere());
    }

    /** Surroundings that nobody looks at. */
    private static final class Nowhere implements Surroundings {

        @Override
        public JsonNode context() {
            return Json.emptyObject();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public Draws draws() {
            return new Draws(Choices.seeded(1), () -> "nowhere");
        }
    }
}
