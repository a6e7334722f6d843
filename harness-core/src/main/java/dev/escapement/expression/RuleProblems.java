package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a rule, in the service's style (asl-reference 1.6.3). */
final class RuleProblems {

    /** Stands for a rule that has a problem. */
    static final Condition NEVER = bindings -> false;

    private static final String NO_REFERENCE = "Value is not a Reference Path";

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

    /** The operand as a path to one place; {@code null} after reporting that it is none. */
    @Nullable Path path(JsonNode operand, String where) {
        if (!check(operand.isTextual(), "String", where)) {
            return null;
        }
        String text = operand.textValue();
        try {
            PathSyntax syntax = PathSyntax.parse(text);
            if (syntax.isReference()) {
                return Path.of(text, syntax);
            }
            at(where, NO_REFERENCE);
        } catch (SyntaxTrouble trouble) {
            // The part after the colon was measured on CreateStateMachine.
            String reason = text.startsWith("$") ? "" : ": Reference path didn't start with '$'";
            at(where, NO_REFERENCE + reason, trouble.offset());
        }
        return null;
    }

    private Condition at(String where, String message, int offset) {
        problems.accept(new SyntaxProblem(SyntaxProblem.Kind.SCHEMA, where, message, offset));
        return NEVER;
    }
}
