package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.HashOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns a template into expressions, level by level. */
final class TemplateCompiler {

    private static final String SUFFIX = ".$";
    private static final int MAX_DEPTH = 500;

    private final Consumer<SyntaxProblem> problems;

    TemplateCompiler(Consumer<SyntaxProblem> problems) {
        this.problems = problems;
    }

    Expression compile(JsonNode template) {
        return compile(template, "", 0);
    }

    /** The members of an object template by their names without suffix, in the order of the definition. */
    Map<String, Expression> members(JsonNode template) {
        return members(template, "", 0);
    }

    private Expression compile(JsonNode template, String where, int depth) {
        if (depth > MAX_DEPTH) {
            problem(where, "Templates may be nested " + MAX_DEPTH + " levels deep", -1);
            return new Literal(template);
        }
        if (template.isObject()) {
            return object(template, where, depth);
        }
        return template.isArray() ? array(template, where, depth) : new Literal(template);
    }

    private Expression object(JsonNode template, String where, int depth) {
        Map<String, Expression> members = members(template, where, depth);
        if (template.properties().stream().noneMatch(member -> member.getKey().endsWith(SUFFIX))
                && members.values().stream().allMatch(Literal.class::isInstance)) {
            return new Literal(template);
        }
        return ObjectTemplate.of(members, inOrderOfService(template, members));
    }

    private Expression array(JsonNode template, String where, int depth) {
        List<Expression> elements = new ArrayList<>(template.size());
        for (int i = 0; i < template.size(); i++) {
            elements.add(compile(template.get(i), where + "/" + i, depth + 1));
        }
        boolean constant = elements.stream().allMatch(Literal.class::isInstance);
        return constant ? new Literal(template) : new ArrayTemplate(List.copyOf(elements));
    }

    private Map<String, Expression> members(JsonNode template, String where, int depth) {
        Map<String, Expression> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : template.properties()) {
            String key = member.getKey();
            String place = where + "/" + key.replace("~", "~0").replace("/", "~1");
            boolean dynamic = key.endsWith(SUFFIX);
            Expression value =
                    dynamic ? dynamic(key, member.getValue(), place) : compile(member.getValue(), place, depth + 1);
            String name = dynamic ? key.substring(0, key.length() - SUFFIX.length()) : key;
            if (members.put(name, value) != null) {
                problem(place, "The field '" + name + "' is given twice, with and without '" + SUFFIX + "'", -1);
            }
        }
        return members;
    }

    private Expression dynamic(String key, JsonNode value, String where) {
        if (!value.isTextual()) {
            String article = value.isArray() || value.isObject() ? "an " : "a ";
            String type = article + value.getNodeType();
            problem(
                    where,
                    "The value for the field '" + key + "' must be a STRING that contains a JSONPath but was " + type,
                    -1);
            return new Literal(value);
        }
        @Nullable Expression expression = DynamicField.compile(key, value.textValue());
        if (expression == null) {
            problem(
                    where,
                    "The value for the field '" + key + "' must be a valid JSONPath or a valid intrinsic function call",
                    DynamicField.troubleIn(value.textValue()));
            return new Literal(value);
        }
        return expression;
    }

    /** First what is written as it is, in the order of the definition, then the rest as it comes out of a hash table. */
    private static List<String> inOrderOfService(JsonNode template, Map<String, Expression> members) {
        List<String> ordered = new ArrayList<>(members.size());
        List<String> dynamic = new ArrayList<>();
        for (String name : members.keySet()) {
            (template.has(name) ? ordered : dynamic).add(name);
        }
        ordered.addAll(HashOrder.of(dynamic));
        return ordered;
    }

    private void problem(String where, String message, int offset) {
        problems.accept(new SyntaxProblem(SyntaxProblem.Kind.SCHEMA, where, message, offset));
    }
}
