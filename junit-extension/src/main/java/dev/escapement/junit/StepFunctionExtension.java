package dev.escapement.junit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their machine, their simulation and their execution. Registered by {@link StepFunctionTest}; not to be extended. */
@API(status = Status.EXPERIMENTAL)
public final class StepFunctionExtension implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(StepFunctionExtension.class);

    private StepFunctionExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.of(parameter.getParameter().getType()) != null;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Injection<?> injection = Injection.of(parameter.getParameter().getType());
        if (injection == null) {
            throw new ParameterResolutionException("Nothing is known about " + parameter);
        }
        return injection.from(worldOf(context));
    }

    private static TestWorld worldOf(ExtensionContext context) {
        Store store = context.getStore(HERE);
        // A test does not inherit the world of its class.
        String key = context.getUniqueId();
        @Nullable TestWorld known = store.get(key, TestWorld.class);
        if (known == null) {
            known = new TestWorld(context, Annotations.around(context));
            store.put(key, known);
        }
        return known;
    }
}
