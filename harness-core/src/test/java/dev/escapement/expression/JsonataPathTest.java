package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths are followed without the engine, which nobody may notice. */
class JsonataPathTest {

    private static final List<String> NAMES = List.of("a", "b", "c");

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_path_means_what_it_means_to_the_engine(int seed) {
        Draws draws = new Draws(Choices.seeded(seed), () -> "paths");
        JsonNode document = value(draws, 4);
        String steps = steps(draws);

        String followed = outcome("$states.input" + steps, document);
        // A block keeps the engine from being spared.
        String evaluated = outcome("($states).input" + steps, document);
        String inside = outcome("[[$states.input" + steps + "]]", document);

        assertThat(followed).as("%s of %s", steps, document).isEqualTo(evaluated);
        assertThat(inside)
                .as("%s of %s", steps, document)
                .isEqualTo(outcome("[[($states).input" + steps + "]]", document));
    }

    private static String outcome(String expression, JsonNode document) {
        @Nullable String value;
        try {
            value = Jsonata.value(expression, Json.write(document));
        } catch (EvaluationException undefined) {
            value = undefined.text().substring(undefined.text().indexOf("' returned"));
        }
        return value;
    }

    private static String steps(Draws draws) {
        StringBuilder steps = new StringBuilder();
        for (long i = draws.between(1, 5); i > 0; i--) {
            steps.append('.').append(NAMES.get((int) draws.between(0, 3)));
            for (long indices = draws.between(0, 5); indices > 2; indices--) {
                steps.append('[').append(draws.between(0, 3)).append(']');
            }
        }
        return steps.toString();
    }

    private static JsonNode value(Draws draws, int depth) {
        long kind = depth == 0 ? 0 : draws.between(0, 10);
        if (kind < 2) {
            return draws.fraction() < 0.2 ? Json.nothing() : Json.number(draws.between(0, 100));
        }
        if (kind < 5) {
            return Json.array(IntStream.range(0, (int) draws.between(0, 4))
                    .mapToObj(i -> value(draws, depth - 1))
                    .toList());
        }
        var members = Json.object();
        NAMES.stream()
                .filter(name -> draws.fraction() < 0.8)
                .forEach(name -> members.put(name, value(draws, depth - 1)));
        return members.build();
    }
}
