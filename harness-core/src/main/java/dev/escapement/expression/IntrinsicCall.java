package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A call of an intrinsic function, with calls in it if need be (asl-reference 2.5).
 *
 * <pre>{@code
 * IntrinsicCall next = IntrinsicCall.compile("States.MathAdd($.counter, 1)");
 * next.evaluate(bindings);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class IntrinsicCall implements Expression {

    private final String text;
    private final IntrinsicFunction function;
    private final Argument[] arguments;
    private final Set<String> variables;

    IntrinsicCall(String text, IntrinsicFunction function, List<Argument> arguments) {
        this.text = text;
        this.function = function;
        this.arguments = arguments.toArray(Argument[]::new);
        this.variables = VariableNames.inArguments(arguments);
    }

    /**
     * Compiles a call.
     *
     * @throws IllegalArgumentException if the text is no call; {@link #check} says so without an exception
     */
    public static IntrinsicCall compile(String text) {
        try {
            return IntrinsicReader.read(text);
        } catch (SyntaxTrouble trouble) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no intrinsic function call: " + trouble.described(), trouble);
        }
    }

    /** What is wrong with the text as a call and where; {@code null} if nothing. */
    public static @Nullable String check(String text) {
        try {
            IntrinsicReader.read(text);
            return null;
        } catch (SyntaxTrouble trouble) {
            return trouble.described();
        }
    }

    /** Whether the text is a call. */
    public static boolean isValid(String text) {
        return check(text) == null;
    }

    /** The call as written. */
    public String text() {
        return text;
    }

    @Override
    public JsonNode evaluate(Bindings bindings) {
        try {
            JsonNode[] values = new JsonNode[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments[i].value(bindings);
            }
            return function.apply(new Arguments(values, bindings));
        } catch (IntrinsicFailure failure) {
            throw EvaluationException.runtime(
                    "The function '" + text + "' had the following error: " + failure.detail());
        }
    }

    @Override
    public Set<String> variables() {
        return variables;
    }

    @Override
    public String toString() {
        return text;
    }
}
