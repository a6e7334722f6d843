package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks for expressions in a JSON value and leaves everything else as it is. */
final class JsonataTemplateCompiler {

    private final String field;
    private final JsonataScope scope;
    private final Consumer<SyntaxProblem> problems;

    JsonataTemplateCompiler(String field, JsonataScope scope, Consumer<SyntaxProblem> problems) {
        this.field = field;
        this.scope = scope;
        this.problems = problems;
    }

    /** The value at the given place inside the field. */
    Expression compile(JsonNode value, String where) {
        if (value.isObject()) {
            return object(value, where);
        }
        if (value.isArray()) {
            return array(value, where);
        }
        if (!JsonataFormula.isFormula(value)) {
            return new Literal(value);
        }
        Expression formula = JsonataFormula.compile(value, field + where, where, scope, problems);
        return formula == null ? new Literal(value) : formula;
    }

    private Expression object(JsonNode object, String where) {
        Map<String, Expression> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            members.put(member.getKey(), compile(member.getValue(), where + "/" + member.getKey()));
        }
        return isConstant(members.values()) ? new Literal(object) : new JsonataObjectTemplate(members);
    }

    private Expression array(JsonNode array, String where) {
        List<Expression> elements = new ArrayList<>();
        for (JsonNode element : array) {
            elements.add(compile(element, where + "[" + elements.size() + "]"));
        }
        return isConstant(elements) ? new Literal(array) : new JsonataArrayTemplate(elements);
    }

    private static boolean isConstant(Iterable<Expression> parts) {
        for (Expression part : parts) {
            if (!(part instanceof Literal)) {
                return false;
            }
        }
        return true;
    }
}
