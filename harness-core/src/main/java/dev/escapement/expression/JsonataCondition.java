package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The {@code Condition} of a choice rule: a JSONata expression that says {@code true} or {@code false}, or one of the two.
 *
 * <pre>{@code
 * Condition cheap = JsonataCondition.compile(
 *         Json.text("{% $states.input.cost < 10 %}"), "Choices[0]/Condition", JsonataScope.BEFORE_WORK, problems::add);
 * cheap.holds(bindings);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class JsonataCondition {

    private JsonataCondition() {}

    /** Compiles the condition; the parameters are those of {@link JsonataField#compile}. */
    public static Condition compile(
            JsonNode value, String field, JsonataScope scope, Consumer<SyntaxProblem> problems) {
        return new Question(JsonataField.compile(value, field, JsonataType.BOOLEAN, scope, problems));
    }

    private record Question(Expression answer) implements Condition {

        @Override
        public boolean holds(Bindings bindings) {
            return answer.evaluate(bindings).booleanValue();
        }

        @Override
        public Set<String> variables() {
            return answer.variables();
        }
    }
}
