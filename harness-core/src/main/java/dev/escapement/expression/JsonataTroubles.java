package dev.escapement.expression;

import com.dashjoin.jsonata.JException;
import org.jspecify.annotations.Nullable;

/** Says in the service's words why an evaluation ended without a value (asl-reference 2.9). */
final class JsonataTroubles {

    private JsonataTroubles() {}

    /** The end of the sentence that starts with the expression. */
    static String ending(RuntimeException problem, JsonataRun run) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonataError error) {
                return "threw an error during evaluation" + error.ending();
            }
            if (cause instanceof JException error && JsonataMessages.knows(error.getError())) {
                return "threw an error during evaluation. " + coded(error, run);
            }
        }
        return "threw an internal error during evaluation. "
                + run.bindings().surroundings().draws().uuid();
    }

    private static String coded(JException error, JsonataRun run) {
        String code = error.getError();
        if (code.equals("T0410")) {
            // The engine names functions without a name after classes of its own.
            return code + ": " + JsonataMessages.text(code, error.getCurrent());
        }
        return code + ": " + JsonataMessages.text(code, error.getCurrent(), error.getExpected(), run.operator());
    }

    /** The third value of messages that name an operator which the engine does not tell. */
    static @Nullable String operatorOf(@Nullable Object part) {
        String shown = String.valueOf(part);
        int value = shown.indexOf("value=");
        return value < 0 ? null : shown.substring(value + "value=".length());
    }
}
