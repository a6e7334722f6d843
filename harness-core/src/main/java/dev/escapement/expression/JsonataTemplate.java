package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A JSON value with JSONata expressions in its strings, such as {@code Output} and {@code Arguments}.
 *
 * <pre>{@code
 * JsonNode output = Json.parse("{\"total\": \"{% $sum($states.input.prices) %}\", \"currency\": \"EUR\"}");
 * Expression template = JsonataTemplate.compile(output, "Output", JsonataScope.BEFORE_WORK, problems::add);
 * template.evaluate(bindings);   // {"total":12,"currency":"EUR"}
 * }</pre>
 *
 * <p>A string is an expression if it starts with <code>{%</code> and ends with <code>%}</code>, without anything around; names of
 * members never are. Parts without expressions are shared by all values made.
 */
@API(status = Status.EXPERIMENTAL)
public final class JsonataTemplate {

    private JsonataTemplate() {}

    /**
     * Compiles a value.
     *
     * @param value any JSON value
     * @param field what error texts call the field, seen from its state: {@code Choices[0]/Output}
     * @param scope which parts of {@code $states} the field may refer to
     * @param problems is told what is no valid expression; the result is not to be evaluated then
     */
    public static Expression compile(
            JsonNode value, String field, JsonataScope scope, Consumer<SyntaxProblem> problems) {
        return new JsonataTemplateCompiler(field, scope, problems).whole(value);
    }

    /** Compiles each member of an object, such as {@code Assign}, into an expression of its own; in their order. */
    public static Map<String, Expression> compileMembers(
            JsonNode object, String field, JsonataScope scope, Consumer<SyntaxProblem> problems) {
        JsonataTemplateCompiler compiler = new JsonataTemplateCompiler(field, scope, problems);
        Map<String, Expression> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            members.put(member.getKey(), compiler.member(member.getKey(), member.getValue()));
        }
        return Collections.unmodifiableMap(members);
    }
}
