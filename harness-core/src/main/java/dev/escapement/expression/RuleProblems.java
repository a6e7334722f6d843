package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a rule, in the service's style (asl-reference 1.6.3). */
final class RuleProblems {

    /** Stands for a rule that has a problem. */
    static final Condition NEVER = bindings -> false;

    private final Consumer<SyntaxProblem> problems;

    RuleProblems(Consumer<SyntaxProblem> problems) {
        this.problems = problems;
    }

    Condition at(String where, String message) {
        return at(where, message, -1);
    }

    /** Checks the type of an operand. */
    boolean check(boolean isRight, String type, String where) {
        if (!isRight) {
            at(where, "Expected value of type " + type);
        }
        return isRight;
    }

    /** The operand as a path; {@code null} after reporting that it is none. */
    @Nullable Path path(JsonNode operand, String where) {
        if (!check(operand.isTextual(), "String", where)) {
            return null;
        }
        String text = operand.textValue();
        try {
            return Path.read(text);
        } catch (SyntaxTrouble trouble) {
            at(where, "Value must be a valid JSONPath.", trouble.offset());
            return null;
        }
    }

    private Condition at(String where, String message, int offset) {
        problems.accept(new SyntaxProblem(SyntaxProblem.Kind.SCHEMA, where, message, offset));
        return NEVER;
    }
}
