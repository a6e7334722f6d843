package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A field whose value has to be of one type, such as {@code Items} or {@code TimeoutSeconds}: a JSONata expression or a literal.
 *
 * <pre>{@code
 * Expression items = JsonataField.compile(
 *         Json.text("{% $states.input.orders %}"), "Items", JsonataType.ARRAY, JsonataScope.BEFORE_WORK, problems::add);
 * items.evaluate(bindings);   // an array, or an EvaluationException that says what it was instead
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class JsonataField {

    private JsonataField() {}

    /**
     * Compiles the field.
     *
     * @param value the field's value; expressions inside arrays and objects are evaluated too
     * @param field what error texts call the field, seen from its state
     * @param expected what the value has to be
     * @param scope which parts of {@code $states} the field may refer to
     * @param problems is told what is no valid expression, and that a literal is of another type
     */
    public static Expression compile(
            JsonNode value, String field, JsonataType expected, JsonataScope scope, Consumer<SyntaxProblem> problems) {
        if (JsonataFormula.isFormula(value)) {
            JsonataFormula formula = JsonataFormula.compile(value, field, "", scope, problems);
            return formula == null ? new Literal(value) : new Checked(formula, expected);
        }
        if (!expected.admits(value)) {
            problems.accept(new SyntaxProblem(
                    SyntaxProblem.Kind.SCHEMA,
                    "",
                    "Expected value of type '" + expected.words() + "', but was '" + JsonataType.of(value) + "'",
                    -1));
        } else if (expected == JsonataType.TIMESTAMP && !Timestamps.isValid(value.textValue())) {
            problems.accept(
                    new SyntaxProblem(SyntaxProblem.Kind.SCHEMA, "", "String does not match RFC3339 timestamp", -1));
        }
        return JsonataTemplate.compile(value, field, scope, problems);
    }

    /** An expression whose values are looked at before anybody relies on them. */
    private record Checked(JsonataFormula formula, JsonataType expected) implements Expression {

        @Override
        public JsonNode evaluate(Bindings bindings) {
            JsonNode value = formula.evaluate(bindings);
            if (!expected.admits(value)) {
                throw formula.unexpected(expected.words(), value);
            }
            if (expected == JsonataType.TIMESTAMP && !Timestamps.isValid(value.textValue())) {
                throw formula.notATimestamp(value.textValue());
            }
            return expected.normal(value);
        }

        @Override
        public Set<String> variables() {
            return formula.variables();
        }
    }
}
