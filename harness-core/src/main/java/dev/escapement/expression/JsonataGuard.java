package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets functions pass, and fails for everything else with the given error. */
final class JsonataGuard extends Jsonata.JFunction {

    /** In front of what is called. */
    static final JsonataGuard CALLED = new JsonataGuard("T1006");

    /** In front of what a value is applied to. */
    static final JsonataGuard APPLIED = new JsonataGuard("T2006");

    private final String code;

    private JsonataGuard(String code) {
        super("guard", "<x:f>", Runnable.class, null, "run");
        this.code = code;
    }

    @Override
    public Object validate(Object arguments, @Nullable Object context) {
        return arguments;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object call(@Nullable Object input, List arguments) {
        Object value = arguments.isEmpty() ? null : arguments.get(0);
        if (value == null || !JsonataSignature.isFunction(value)) {
            throw JsonataError.coded(code);
        }
        return value;
    }
}
