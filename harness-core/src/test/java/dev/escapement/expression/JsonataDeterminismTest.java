package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonataDeterminismTest {

    private static final String CHANCE = "[$random(), $uuid(), $shuffle([1..20])]";

    @Test
    void the_same_seed_draws_alike_and_another_one_does_not() {
        Expression chance = Jsonata.compiled(CHANCE);

        String once = Json.write(chance.evaluate(Jsonata.bindings("{}", 7)));
        String again = Json.write(chance.evaluate(Jsonata.bindings("{}", 7)));
        String otherwise = Json.write(chance.evaluate(Jsonata.bindings("{}", 8)));

        assertThat(again).isEqualTo(once);
        assertThat(otherwise).isNotEqualTo(once);
    }

    @Test
    void nothing_is_lost_or_doubled_by_shuffling() {
        String sorted = Jsonata.value("$sort($shuffle([1..20])) = [1..20]");

        assertThat(sorted).isEqualTo("true");
    }

    @Test
    void nothing_is_printed_whatever_is_called() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            List.of(
                            "$x(1)",
                            "'abc'(1)",
                            "($y := 5; $y(1))",
                            "$cart.n(1)",
                            "function($f){ $f() }(1)",
                            "($f := $uppercase ~> 5; $f('a'))")
                    .forEach(Jsonata::failure);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void one_expression_serves_many_threads_at_once() throws Exception {
        Expression shared = Jsonata.compiled(
                "($f := function($n){ $n = 0 ? $states.input.k : $f($n - 1) }; [$f(3), $sum($map([1..5], function($v){"
                        + " $v * $states.input.k })), $match($string($states.input.k), /\\d+/).match])");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<String>>> results = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<List<String>>>mapToObj(thread -> () -> evaluateOften(shared, thread))
                    .toList());

            for (Future<List<String>> result : results) {
                assertThat(result.get()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> evaluateOften(Expression shared, int thread) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int k = 1_000 * thread + i;
            String value = Json.write(shared.evaluate(Jsonata.bindings("{\"k\":" + k + "}", 7)));
            String expected = "[" + k + "," + 15 * k + ",\"" + k + "\"]";
            if (!value.equals(expected)) {
                wrong.add(value + " instead of " + expected);
            }
        }
        return wrong;
    }
}
