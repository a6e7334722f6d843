package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One operator of a Choice rule, such as {@code NumericLessThanPath}; {@link ComparisonOperators} has them all. */
@FunctionalInterface
interface ComparisonOperator {

    /** The condition for a variable and the operand that stands at the place; an operand of the wrong kind is reported. */
    Condition compile(Path variable, JsonNode operand, String where, RuleProblems problems);

    /** A typed comparison with a value in the definition. */
    static ComparisonOperator withLiteral(ComparedType type, Relation relation) {
        return (variable, operand, where, problems) -> {
            if (!problems.check(type.isOperand(operand), type.jsonType(), where)) {
                return RuleProblems.NEVER;
            }
            if (type == ComparedType.TIMESTAMP && !Timestamps.isValid(operand.textValue())) {
                return problems.at(where, "String does not match RFC3339 timestamp");
            }
            return new Conditions.OnValue(variable, type.against(relation, operand));
        };
    }

    /** A typed comparison with another value of the input. */
    static ComparisonOperator withPath(ComparedType type, Relation relation) {
        return (variable, operand, where, problems) -> {
            @Nullable Path other = problems.path(operand, where);
            return other == null
                    ? RuleProblems.NEVER
                    : new Conditions.OnPair(variable, other, (left, right) -> type.holds(relation, left, right));
        };
    }

    /** A question about the type of a value; {@code false} asks for the opposite. */
    static ComparisonOperator asking(Predicate<JsonNode> question) {
        return (variable, operand, where, problems) -> problems.check(operand.isBoolean(), "Boolean", where)
                ? new Conditions.OnValue(variable, operand.booleanValue() ? question : question.negate())
                : RuleProblems.NEVER;
    }

    /** {@code IsPresent}. */
    static ComparisonOperator askingForPresence() {
        return (variable, operand, where, problems) -> problems.check(operand.isBoolean(), "Boolean", where)
                ? new Conditions.IsPresent(variable, operand.booleanValue())
                : RuleProblems.NEVER;
    }

    /** {@code StringMatches}. */
    static ComparisonOperator matching() {
        return (variable, operand, where, problems) -> problems.check(operand.isTextual(), "String", where)
                ? new Conditions.OnValue(variable, StringPattern.compile(operand.textValue()))
                : RuleProblems.NEVER;
    }
}
