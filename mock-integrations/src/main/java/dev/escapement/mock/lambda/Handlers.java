package dev.escapement.mock.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Answers Lambda functions with the real code, run in this JVM.
 *
 * <pre>{@code
 * Integration outside = Handlers.of(
 *                 Handlers.function("charge-card", new ChargeCardHandler()).taking(Duration.ofMillis(300)),
 *                 Handlers.plain("total", Order.class, Order::total))
 *         .otherwise(script);
 * }</pre>
 *
 * <p>A function is found by its name, whether a Task calls it by its ARN, through {@code lambda:invoke} or through
 * {@code aws-sdk:lambda:invoke}; versions and aliases of a function are the same code. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Handlers implements Integration {

    private final Map<String, LambdaFunction> functions;
    private final @Nullable Integration others;

    private Handlers(Map<String, LambdaFunction> functions, @Nullable Integration others) {
        this.functions = functions;
        this.others = others;
    }

    /** A function whose code is a handler of objects; needs {@code com.amazonaws:aws-lambda-java-core}. */
    public static LambdaFunction function(String name, RequestHandler<?, ?> handler) {
        return LambdaFunction.running(name, new ObjectHandler<>(handler));
    }

    /** A function whose code is a handler of streams; needs {@code com.amazonaws:aws-lambda-java-core}. */
    public static LambdaFunction function(String name, RequestStreamHandler handler) {
        return LambdaFunction.running(name, new StreamHandler(handler));
    }

    /** A function whose code is plain Java, from an input of the given type to anything that can be written as JSON. */
    public static <I> LambdaFunction plain(String name, Class<I> inputType, Function<? super I, ?> code) {
        return LambdaFunction.running(name, new PlainFunction<>(inputType, code));
    }

    /** A function whose code is plain Java, from JSON to JSON. */
    public static LambdaFunction plain(String name, Function<JsonNode, JsonNode> code) {
        return LambdaFunction.running(name, new JsonFunction(code));
    }

    /** All of the given functions, told apart by their names. */
    public static Handlers of(LambdaFunction... deployed) {
        Map<String, LambdaFunction> byName = new LinkedHashMap<>();
        for (LambdaFunction function : deployed) {
            if (byName.put(function.name(), function) != null) {
                throw new IllegalArgumentException(
                        "The function '" + function.name() + "' is given twice; one name, one handler.");
            }
        }
        return new Handlers(Collections.unmodifiableMap(byName), null);
    }

    /** The same, with somebody who answers every other call. */
    public Handlers otherwise(Integration integration) {
        return new Handlers(functions, integration);
    }

    @Override
    public TaskReply call(TaskCall call) {
        @Nullable LambdaFunction function = functionOf(call);
        if (function != null) {
            return function.call(call);
        }
        if (others != null) {
            return others.call(call);
        }
        throw new NoSuchHandlerException(call, functions.keySet());
    }

    @Override
    public void joins(Outside outside) {
        if (others != null) {
            others.joins(outside);
        }
    }

    @Override
    public void abandoned(TaskCall call) {
        if (functionOf(call) == null && others != null) {
            others.abandoned(call);
        }
    }

    private @Nullable LambdaFunction functionOf(TaskCall call) {
        @Nullable String name = FunctionName.calledBy(call);
        return name == null ? null : functions.get(name);
    }
}
