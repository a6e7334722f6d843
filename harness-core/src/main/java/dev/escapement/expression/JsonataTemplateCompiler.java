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

    /** The value of one of the field's members. */
    Expression member(String name, JsonNode value) {
        return compile(value, "/" + name, pointer("", name));
    }

    /** The value of the field itself. */
    Expression whole(JsonNode value) {
        return compile(value, "", "");
    }

    /** The value at a place inside the field: as error texts write it, and as a JSON pointer. */
    private Expression compile(JsonNode value, String where, String pointer) {
        if (value.isObject()) {
            return object(value, where, pointer);
        }
        if (value.isArray()) {
            return array(value, where, pointer);
        }
        if (!JsonataFormula.isFormula(value)) {
            return new Literal(value);
        }
        Expression formula = JsonataFormula.compile(value, field + where, pointer, scope, problems);
        return formula == null ? new Literal(value) : formula;
    }

    private Expression object(JsonNode object, String where, String pointer) {
        Map<String, Expression> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            members.put(name, compile(member.getValue(), where + "/" + name, pointer(pointer, name)));
        }
        return isConstant(members.values())
                ? new Literal(object)
                : ObjectTemplate.of(members, List.copyOf(members.keySet()));
    }

    private static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Expression array(JsonNode array, String where, String pointer) {
        List<Expression> elements = new ArrayList<>();
        for (JsonNode element : array) {
            int index = elements.size();
            elements.add(compile(element, where + "[" + index + "]", pointer + "/" + index));
        }
        return isConstant(elements) ? new Literal(array) : new ArrayTemplate(List.copyOf(elements));
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
