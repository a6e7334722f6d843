package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A payload template: {@code Parameters}, {@code ResultSelector}, {@code ItemSelector} and so on (asl-reference 2.4).
 *
 * <pre>{@code
 * PayloadTemplate template = PayloadTemplate.compile(Json.parse("{\"id.$\": \"$.order.id\", \"kind\": \"order\"}"), problems::add);
 * template.evaluate(bindings);   // {"kind":"order","id":7}
 * }</pre>
 *
 * <p>What does not depend on the input is never built again.
 */
@API(status = Status.EXPERIMENTAL)
public final class PayloadTemplate implements Expression {

    private final Expression root;
    private final Set<String> variables;

    private PayloadTemplate(Expression root) {
        this.root = root;
        this.variables = root.variables();
    }

    /** Compiles a template; what is wrong with it goes to the problems, with the member it is about. */
    public static PayloadTemplate compile(JsonNode template, Consumer<SyntaxProblem> problems) {
        return new PayloadTemplate(new TemplateCompiler(problems).compile(template));
    }

    /** Compiles an {@code Assign}: an expression for each variable, in the order of the definition. */
    public static Map<String, Expression> compileMembers(JsonNode template, Consumer<SyntaxProblem> problems) {
        return Collections.unmodifiableMap(new TemplateCompiler(problems).members(template));
    }

    @Override
    public JsonNode evaluate(Bindings bindings) {
        return root.evaluate(bindings);
    }

    @Override
    public Set<String> variables() {
        return variables;
    }
}
