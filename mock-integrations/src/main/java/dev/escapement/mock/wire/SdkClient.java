package dev.escapement.mock.wire;

import dev.escapement.services.NearestNames;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/**
 * The client of one service.
 *
 * @param type its interface: {@code DynamoDbClient}
 * @param instance what speaks
 * @param operations those that were asked for so far
 */
record SdkClient(Class<?> type, Object instance, Map<String, SdkOperation> operations) {

    SdkClient(Class<?> type, Object instance) {
        this(type, instance, new LinkedHashMap<>());
    }

    /** What stands before the dot in the names of its errors: {@code DynamoDb}. */
    String errorPrefix() {
        String name = type.getSimpleName();
        return name.substring(0, name.length() - "Client".length());
    }

    SdkOperation operation(String action) {
        return operations.computeIfAbsent(action, this::findOperation);
    }

    private SdkOperation findOperation(String action) {
        List<Method> methods = PublicMethods.named(type, action).stream()
                .filter(method -> method.getParameterCount() > 0
                        && SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .toList();
        if (methods.isEmpty()) {
            throw new WireException("'" + action + "' is no action that " + type.getSimpleName()
                    + " can be asked for" + NearestNames.hint(action, PublicMethods.namesOf(type))
                    + "\nActions that answer with a stream of events have no such client.");
        }
        return SdkOperation.of(methods);
    }
}
