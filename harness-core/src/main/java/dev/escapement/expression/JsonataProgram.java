package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.JsonataOutline.Traits;
import org.jspecify.annotations.Nullable;

/** An expression that is ready to be evaluated: by the engine, or, if it is nothing but a path, without. */
sealed interface JsonataProgram permits JsonataPath, JsonataEngine {

    /** The value, if there is a short way to it; a missing node if it is undefined; {@code null} if there is no short way. */
    default @Nullable JsonNode read(Bindings bindings) {
        return null;
    }

    /** The value as the engine has it; {@code null} if it is undefined. */
    @Nullable Object evaluate(JsonataRun run);

    /** What decides how costly an evaluation can get. */
    Traits traits();

    /**
     * Compiles an expression that has been read without complaint.
     *
     * @throws JsonataSyntaxException if the engine has a complaint
     */
    static JsonataProgram compile(String expression, JsonataOutline outline) {
        JsonataPath path = JsonataPath.of(expression);
        // A variable that bears the name of a function may be either.
        return path == null || JsonataFunctions.has(path.variable())
                ? JsonataEngine.compile(expression, outline)
                : path;
    }
}
