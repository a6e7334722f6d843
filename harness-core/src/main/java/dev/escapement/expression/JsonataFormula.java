package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One {@code {% … %}}, compiled. Shared by any number of threads. */
final class JsonataFormula implements Expression {

    private static final String OPENING = "{%";
    private static final String CLOSING = "%}";

    private final String text;
    private final String field;
    private final Set<String> variables;
    private final JsonataProgram program;

    private JsonataFormula(String text, String field, JsonataOutline outline) {
        this.text = text;
        this.field = field;
        this.variables = JsonataFunctions.variablesAmong(outline.free());
        this.program = JsonataProgram.compile(text, outline);
    }

    /** Whether the value is an expression: a string that starts and ends exactly so (asl-reference 2.8). */
    static boolean isFormula(JsonNode value) {
        return value.isTextual()
                && value.textValue().startsWith(OPENING)
                && value.textValue().endsWith(CLOSING)
                && value.textValue().length() >= OPENING.length() + CLOSING.length();
    }

    /** Compiles the string; {@code null} if there were problems. */
    static @Nullable JsonataFormula compile(
            JsonNode string, String field, String where, JsonataScope scope, Consumer<SyntaxProblem> problems) {
        String whole = string.textValue();
        String inside = whole.substring(OPENING.length(), whole.length() - CLOSING.length());
        String text = inside.strip();
        int start = OPENING.length() + inside.indexOf(text);
        try {
            JsonataOutline outline = JsonataReader.read(text, scope);
            outline.refusals()
                    .forEach(refusal -> problems.accept(new SyntaxProblem(
                            SyntaxProblem.Kind.UNSUPPORTED_JSONATA,
                            where,
                            refusal.message(),
                            start + refusal.offset())));
            return outline.refusals().isEmpty() ? new JsonataFormula(text, field, outline) : null;
        } catch (JsonataSyntaxException problem) {
            problems.accept(new SyntaxProblem(
                    SyntaxProblem.Kind.INVALID_JSONATA, where, problem.message(), start + problem.offset()));
            return null;
        }
    }

    @Override
    public Set<String> variables() {
        return variables;
    }

    @Override
    public JsonNode evaluate(Bindings bindings) {
        JsonNode direct = program.read(bindings);
        if (direct == null) {
            return run(bindings);
        }
        if (direct.isMissingNode()) {
            throw failure("returned nothing (undefined).");
        }
        return direct;
    }

    private JsonNode run(Bindings bindings) {
        JsonataRun run = new JsonataRun(bindings, program.traits());
        Object value = value(run);
        if (value == null) {
            throw failure("returned nothing (undefined).");
        }
        JsonNode node = JsonataValues.node(value);
        if (node == null) {
            throw failure("returned an unsupported result type.");
        }
        return node;
    }

    private @Nullable Object value(JsonataRun run) {
        try {
            return program.evaluate(run);
        } catch (RuntimeException problem) {
            throw failure(JsonataTroubles.ending(problem, run));
        }
    }

    /** The value is not what the field needs (asl-reference 2.9, 5). */
    EvaluationException unexpected(String expected, JsonNode value) {
        return failure("returned an unexpected result type. Expected '" + expected + "', but was '"
                + JsonataType.of(value) + "' for value: " + Json.write(value));
    }

    private EvaluationException failure(String what) {
        return EvaluationException.query(
                "The JSONata expression '" + text + "' specified for the field '" + field + "' " + what, field);
    }

    /** The value is a string, but no timestamp (asl-reference 2.9, 7). */
    EvaluationException notATimestamp(String value) {
        String name = field.substring(field.lastIndexOf('/') + 1);
        return EvaluationException.query(
                "The " + name + " field cannot be parsed as an ISO-8601 extended offset date-time format string: "
                        + value,
                field);
    }
}
