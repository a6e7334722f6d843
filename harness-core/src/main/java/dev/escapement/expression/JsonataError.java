package dev.escapement.expression;

import com.dashjoin.jsonata.JException;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation that fails for a known reason. Of the engine's own kind, because the engine replaces others on their way out.
 */
final class JsonataError extends JException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String code;
    private final String text;

    private JsonataError(@Nullable String code, String text) {
        super(text);
        this.code = code;
        this.text = text;
    }

    /** One of the errors of JSONata 2.0.6. */
    static JsonataError coded(String code, @Nullable Object... values) {
        return new JsonataError(code, JsonataMessages.text(code, values));
    }

    /** An error that has no code in JSONata. */
    static JsonataError uncoded(String text) {
        return new JsonataError(null, text);
    }

    /** More levels than the service has (asl-reference 2.8). */
    static JsonataError depth() {
        return new JsonataError(null, "Stack overflow error");
    }

    /** More memory than the service gives (asl-reference 2.8). */
    static JsonataError memory() {
        return new JsonataError(null, "Expression evaluation memory limit exceeded");
    }

    /** More time than the service gives (asl-reference 2.8). */
    static JsonataError time() {
        return new JsonataError(null, "Expression evaluation timeout");
    }

    /** What follows {@code threw an error during evaluation} (asl-reference 2.9, 2 and 3). */
    String ending() {
        return code == null ? ": " + text : ". " + code + ": " + text;
    }
}
