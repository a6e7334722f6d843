package dev.escapement.expression;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls functions that were handed to a function. */
final class JsonataCalls {

    private JsonataCalls() {}

    /** The function's value for the arguments; whatever else it made is gone. */
    static @Nullable Object call(Object function, List<? extends @Nullable Object> arguments) {
        JsonataRun run = JsonataRun.current();
        long before = run.held();
        Object value = apply(function, arguments);
        run.releaseTo(before, value);
        return value;
    }

    private static @Nullable Object apply(Object function, List<? extends @Nullable Object> arguments) {
        if (function instanceof JsonataFunction ours) {
            return ours.invoke(arguments);
        }
        if (function instanceof Jsonata.Fn0<?> next) {
            return next.get();
        }
        try {
            return Functions.funcApply(function, arguments);
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    /** Calls it with a value, its position and the whole, or with as many of them as it takes. */
    static @Nullable Object call(Object function, @Nullable Object value, Object position, Object whole) {
        int arity = arity(function);
        List<@Nullable Object> arguments = new ArrayList<>(3);
        arguments.add(value);
        if (arity >= 2) {
            arguments.add(position);
        }
        if (arity >= 3) {
            arguments.add(whole);
        }
        return call(function, arguments);
    }

    /** How many arguments the function takes. */
    static int arity(Object function) {
        return function instanceof JsonataFunction ours ? ours.arity() : Functions.getFunctionArity(function);
    }
}
