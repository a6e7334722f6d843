package dev.escapement.expression;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Expressions under test, in a state that sees one document and three variables. */
final class Jsonata {

    static final String ORDER = """
        {"id":"o-1","customer":{"name":"Ann","tags":[]},"note":null,"rate":1.0,
         "items":[{"name":"pen","price":3,"tags":["a","b"]},{"name":"ink","price":7,"tags":[]},{"name":"pad","price":5}],
         "grid":[[1,2],[3]]}\
        """;

    private Jsonata() {}

    /** What the expression evaluates to, as text. */
    static String value(String expression) {
        return value(expression, ORDER);
    }

    static String value(String expression, String input) {
        return Json.write(compiled(expression).evaluate(bindings(input, 7)));
    }

    /** Why it does not, without the sentence about the expression. */
    static String failure(String expression) {
        return failure(expression, ORDER);
    }

    static String failure(String expression, String input) {
        String opening = "The JSONata expression '" + expression + "' specified for the field 'Output' ";
        return thrown(expression, input).text().replace(opening, "");
    }

    static EvaluationException thrown(String expression, String input) {
        Expression compiled = compiled(expression);
        Bindings bindings = bindings(input, 7);
        return catchThrowableOfType(EvaluationException.class, () -> compiled.evaluate(bindings));
    }

    /** What is wrong with it. */
    static List<SyntaxProblem> problems(String expression, JsonataScope scope) {
        List<SyntaxProblem> problems = new ArrayList<>();
        JsonataTemplate.compile(marked(expression), "Output", scope, problems::add);
        return problems;
    }

    static Expression compiled(String expression) {
        List<SyntaxProblem> problems = new ArrayList<>();
        Expression compiled =
                JsonataTemplate.compile(marked(expression), "Output", JsonataScope.BEFORE_WORK, problems::add);
        if (!problems.isEmpty()) {
            throw new AssertionError(expression + ": " + problems);
        }
        return compiled;
    }

    static JsonNode marked(String expression) {
        return Json.text("{% " + expression + " %}");
    }

    static Bindings bindings(String input, long seed) {
        JsonNode variables = Json.parse("{\"x\":5,\"cart\":[{\"n\":1},{\"n\":2}],\"text\":\"abc\"}");
        return Bindings.of(Json.parse(input), variables::get, new Around(seed));
    }

    private static final class Around implements Bindings.Surroundings {

        private final Draws draws;

        Around(long seed) {
            this.draws = new Draws(Choices.seeded(seed), () -> "Pay#1");
        }

        @Override
        public JsonNode context() {
            return Json.parse("{\"State\":{\"Name\":\"Pay\"}}");
        }

        @Override
        public Instant now() {
            return Instant.parse("2031-02-03T04:05:06.789Z");
        }

        @Override
        public Draws draws() {
            return draws;
        }
    }
}
