package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns a Choice rule, with the rules nested in it, into a condition. */
final class RuleCompiler {

    private static final int MAX_DEPTH = 500;
    private static final String VARIABLE = "Variable";
    private static final List<String> CONNECTIVES = List.of("And", "Or", "Not");
    private static final List<String> FOR_OTHERS_AT_TOP =
            List.of("Next", "Assign", "Comment", "Output", "Condition", "QueryLanguage");
    private static final List<String> FOR_OTHERS_NESTED = List.of("Comment");

    private final RuleProblems problems;

    RuleCompiler(Consumer<SyntaxProblem> problems) {
        this.problems = new RuleProblems(problems);
    }

    Condition compile(JsonNode rule) {
        return compile(rule, "", 0);
    }

    private Condition compile(JsonNode rule, String where, int depth) {
        if (depth > MAX_DEPTH) {
            return problems.at(where, "Rules may be nested " + MAX_DEPTH + " levels deep");
        }
        if (!rule.isObject()) {
            return problems.at(where, "Expected value of type Object");
        }
        List<String> operators = operators(rule, where, depth == 0 ? FOR_OTHERS_AT_TOP : FOR_OTHERS_NESTED);
        if (operators.size() > 1) {
            return problems.at(where, "There should only be one of the following fields: " + operators);
        }
        if (operators.isEmpty()) {
            String missing = rule.has(VARIABLE) ? "a comparison operator" : "'And', 'Or', 'Not' or 'Variable'";
            return problems.at(where, "A Choice rule needs " + missing);
        }
        String operator = operators.get(0);
        return CONNECTIVES.contains(operator)
                ? connective(rule, operator, where, depth)
                : comparison(rule, operator, where);
    }

    private List<String> operators(JsonNode rule, String where, List<String> forOthers) {
        List<String> operators = new ArrayList<>();
        rule.fieldNames().forEachRemaining(name -> {
            if (CONNECTIVES.contains(name) || ComparisonOperators.named(name) != null) {
                operators.add(name);
            } else if (!name.equals(VARIABLE) && !forOthers.contains(name)) {
                problems.at(where, "Field '" + name + "' is not supported");
            }
        });
        return operators;
    }

    private Condition connective(JsonNode rule, String operator, String where, int depth) {
        if (rule.has(VARIABLE)) {
            problems.at(
                    where, "There should only be one of the following fields: [" + VARIABLE + ", " + operator + "]");
        }
        JsonNode operand = rule.get(operator);
        String place = where + "/" + operator;
        if (operator.equals("Not")) {
            return new Conditions.Not(compile(operand, place, depth + 1));
        }
        if (!operand.isArray()) {
            return problems.at(place, "Expected value of type Array");
        }
        if (operand.isEmpty()) {
            return problems.at(place, "Value cannot be empty");
        }
        List<Condition> parts = new ArrayList<>(operand.size());
        for (int i = 0; i < operand.size(); i++) {
            parts.add(compile(operand.get(i), place + "/" + i, depth + 1));
        }
        return operator.equals("And") ? new Conditions.All(parts) : new Conditions.Any(parts);
    }

    private Condition comparison(JsonNode rule, String name, String where) {
        @Nullable JsonNode variable = rule.get(VARIABLE);
        if (variable == null) {
            return problems.at(where, "The field 'Variable' is required but was missing");
        }
        @Nullable Path path = problems.path(variable, where + "/" + VARIABLE);
        @Nullable ComparisonOperator operator = ComparisonOperators.named(name);
        if (path == null || operator == null) {
            return RuleProblems.NEVER;
        }
        return operator.compile(path, rule.get(name), where + "/" + name, problems);
    }
}
