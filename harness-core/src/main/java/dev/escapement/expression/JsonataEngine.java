package dev.escapement.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.JsonataOutline.Traits;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The engine's program for one expression. Shared by any number of threads.
 *
 * <p>The engine keeps the state of an evaluation in the program that its thread has compiled last, and looks a name up in the
 * program when the caller has not bound it. So that threads do not see each other's names, a program never stays the last one
 * of any thread, and every evaluation gets a frame of its own.
 */
final class JsonataEngine implements JsonataProgram {

    /** Whatever nests deeper cannot be evaluated, and the engine's parser may not survive it. */
    private static final int MAX_DEPTH = 250;

    /** The engine's parser needs quadratic time; long texts and comments do not count. */
    private static final int MAX_LENGTH = 100_000;

    /** Compiled last by every thread, instead of a program that is evaluated. */
    private static final String NOTHING = "0";

    private final @Nullable Jsonata program;
    private final Map<String, JsonataPath> paths;
    private final String[] variables;
    private final Traits traits;

    private JsonataEngine(
            @Nullable Jsonata program, Map<String, JsonataPath> paths, Set<String> variables, Traits traits) {
        this.program = program;
        this.paths = paths;
        this.variables = variables.toArray(new String[0]);
        this.traits = traits;
    }

    /**
     * Compiles an expression that has been read without complaint.
     *
     * @throws JsonataSyntaxException if the engine has a complaint
     */
    static JsonataEngine compile(String expression, JsonataOutline outline) {
        Set<String> variables = new LinkedHashSet<>(outline.needed());
        // What is called by the name of a function is that function.
        variables.removeAll(outline.called());
        boolean isTooDeep = outline.traits().depth() > MAX_DEPTH;
        return new JsonataEngine(
                isTooDeep ? null : program(expression, outline),
                outline.edits().paths(expression),
                variables,
                outline.traits());
    }

    private static Jsonata program(String expression, JsonataOutline outline) {
        Jsonata program = parsed(outline.edits().applyTo(expression));
        program.setValidateInput(false);
        program.setOutputConvertNulls(false);
        outline.needed().forEach(name -> JsonataFunctions.assign(name, program));
        outline.edits().assignTo(program);
        return program;
    }

    private static Jsonata parsed(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new JsonataSyntaxException("Expression is longer than " + MAX_LENGTH + " characters", MAX_LENGTH);
        }
        try {
            Jsonata program = Jsonata.jsonata(text);
            Jsonata.jsonata(NOTHING);
            return program;
        } catch (JException problem) {
            throw new JsonataSyntaxException(JsonataSyntaxMessages.text(problem), 0);
        } catch (StackOverflowError tooDeep) {
            throw new JsonataSyntaxException("Expression is nested too deeply", 0);
        } catch (RuntimeException problem) {
            throw new JsonataSyntaxException(String.valueOf(problem.getMessage()), 0);
        }
    }

    @Override
    public @Nullable Object evaluate(JsonataRun run) {
        if (program == null) {
            throw JsonataError.depth();
        }
        Jsonata.Frame frame = new Jsonata.Frame(null);
        frame.setEvaluateEntryCallback(run);
        frame.setEvaluateExitCallback(run);
        paths.forEach((name, path) -> bind(frame, name, path.evaluate(run)));
        for (String name : variables) {
            bind(frame, name, variable(name, run));
        }
        return run.during(() -> program.evaluate(null, frame));
    }

    @Override
    public Traits traits() {
        return traits;
    }

    private static void bind(Jsonata.Frame frame, String name, @Nullable Object value) {
        if (value != null) {
            frame.bind(name, value);
        }
    }

    private static @Nullable Object variable(String name, JsonataRun run) {
        if (name.equals("states")) {
            return new JsonataStates(run);
        }
        JsonNode value = run.bindings().variables().value(name);
        return value == null ? null : JsonataValues.view(value, run);
    }
}
