package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function as the engine calls it, with its arguments checked our way. Shared by all expressions. */
final class JsonataFunction extends Jsonata.JFunction {

    private final String name;
    private final JsonataSignature signature;
    private final int arity;
    private final Body body;

    /**
     * A function.
     *
     * @param name without the dollar sign
     * @param notation what it takes and gives
     * @param arity how many arguments {@code $map} and its like hand over, at most three
     * @param body what it does
     */
    JsonataFunction(String name, String notation, int arity, Body body) {
        // Only this constructor keeps the name, which partial application needs; the method is never called.
        super(name, notation, Runnable.class, null, "run");
        this.name = name;
        this.signature = new JsonataSignature(name, notation);
        this.arity = arity;
        this.body = body;
    }

    String name() {
        return name;
    }

    int arity() {
        return arity;
    }

    @Override
    public int getNumberOfArgs() {
        return signature.size();
    }

    @Override
    public Object validate(Object arguments, @Nullable Object context) {
        return signature.validate((List<?>) arguments, context);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Object call(@Nullable Object input, List arguments) {
        JsonataRun run = JsonataRun.current();
        Object result = body.apply(new JsonataArguments((List<?>) arguments, run));
        if (result instanceof Number number) {
            return Utils.convertNumber(number);
        }
        // The last call of a function leaves the engine's sight; elsewhere the engine's own report replaces this one.
        run.holdValue(result);
        return result;
    }

    /** Calls it the way {@code $map} does, where the engine would not check the arguments. */
    @Nullable Object invoke(List<? extends @Nullable Object> arguments) {
        return call(null, signature.validate(arguments, null));
    }

    /** What a function does. */
    interface Body {

        /** The value; {@code null} if it is undefined. */
        @Nullable Object apply(JsonataArguments arguments);
    }
}
