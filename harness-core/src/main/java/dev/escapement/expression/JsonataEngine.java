package dev.escapement.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The engine's program for one expression, compiled when first needed.
 *
 * <p>The engine keeps the state of an evaluation in the program that its thread has compiled last, and looks a name up in the
 * program when the caller has not bound it. So that threads do not see each other's names, a program never stays the last one
 * of any thread, and every evaluation gets a frame of its own.
 */
final class JsonataEngine {

    /** Whatever nests deeper cannot be evaluated, and the engine's parser may not survive it. */
    private static final int MAX_DEPTH = 250;

    /** The engine's parser needs quadratic time; texts and comments do not count. */
    private static final int MAX_LENGTH = 100_000;

    private final String expression;
    private final JsonataOutline outline;
    private volatile @Nullable Jsonata program;

    JsonataEngine(String expression, JsonataOutline outline) {
        this.expression = expression;
        this.outline = outline;
    }

    /**
     * Compiles now.
     *
     * @throws JsonataSyntaxException if the engine complains of something that has been read without complaint
     */
    void compile() {
        if (outline.traits().depth() <= MAX_DEPTH) {
            program();
        }
    }

    /** The value as the engine has it; {@code null} if it is undefined. */
    @Nullable Object evaluate(JsonataRun run) {
        if (outline.traits().depth() > MAX_DEPTH) {
            throw JsonataError.depth();
        }
        Jsonata compiled = program();
        Jsonata.Frame frame = new Jsonata.Frame(null);
        frame.setEvaluateEntryCallback(run);
        frame.setEvaluateExitCallback(run);
        outline.edits().bindTo(frame, run);
        for (String name : outline.needed()) {
            Object value = value(name, run);
            if (value != null) {
                frame.bind(name, value);
            }
        }
        return run.during(() -> compiled.evaluate(null, frame));
    }

    private @Nullable Object value(String name, JsonataRun run) {
        if (name.equals("states")) {
            return new JsonataStates(run);
        }
        if (outline.called().contains(name)) {
            return null;
        }
        JsonNode value = run.bindings().variables().value(name);
        return value == null ? null : JsonataValues.view(value, run);
    }

    private Jsonata program() {
        Jsonata known = program;
        if (known != null) {
            return known;
        }
        Jsonata compiled = parse();
        compiled.setValidateInput(false);
        compiled.setOutputConvertNulls(false);
        outline.needed().forEach(name -> JsonataFunctions.assign(name, compiled));
        outline.edits().assignTo(compiled);
        program = compiled;
        return compiled;
    }

    private Jsonata parse() {
        String text = outline.edits().applyTo(expression);
        if (text.length() > MAX_LENGTH) {
            throw new JsonataSyntaxException("Expression is longer than " + MAX_LENGTH + " characters", MAX_LENGTH);
        }
        try {
            Jsonata compiled = Jsonata.jsonata(text);
            Jsonata.jsonata("0");
            return compiled;
        } catch (JException problem) {
            throw new JsonataSyntaxException(JsonataSyntaxMessages.text(problem), problem.getLocation());
        } catch (StackOverflowError tooDeep) {
            throw new JsonataSyntaxException("Expression is nested too deeply", 0);
        } catch (RuntimeException problem) {
            throw new JsonataSyntaxException(String.valueOf(problem.getMessage()), 0);
        }
    }
}
