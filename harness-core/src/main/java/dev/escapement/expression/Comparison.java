package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The comparisons of a JSONPath Choice rule (asl-reference 4.1).
 *
 * <pre>{@code
 * Condition isLarge = Comparison.compile(
 *         Json.parse("{\"Variable\": \"$.total\", \"NumericGreaterThan\": 100, \"Next\": \"Review\"}"), problems::add);
 * isLarge.holds(bindings);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Comparison {

    private Comparison() {}

    /**
     * Compiles a rule. Its {@code Next}, {@code Assign} and {@code Comment} are left to whoever reads the state; fields that
     * mean nothing in a rule are reported. A rule with problems never holds.
     */
    public static Condition compile(JsonNode rule, Consumer<SyntaxProblem> problems) {
        return new RuleCompiler(problems).compile(rule);
    }
}
