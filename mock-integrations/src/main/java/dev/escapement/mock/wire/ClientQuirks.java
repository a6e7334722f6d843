package dev.escapement.mock.wire;

import java.lang.reflect.Method;
import java.util.List;

/** What single clients must be told to send plain requests and to take the answers of stubs. */
final class ClientQuirks {

    private ClientQuirks() {}

    static void settle(String client, Object builder) {
        switch (client) {
            // A stub's MD5 is anybody's guess.
            case "sqs" -> set(builder, "checksumValidationEnabled", false);
            case "s3" -> settleS3(builder);
            default -> {
                // Every other client is fine as it is.
            }
        }
    }

    /** A bucket is no host here, and a body is what the workflow said: no signed chunks, no trailing checksums. */
    private static void settleS3(Object builder) {
        ClassLoader loader = builder.getClass().getClassLoader();
        Object settings = Reflection.call(
                Reflection.type(loader, "software.amazon.awssdk.services.s3.S3Configuration"), "builder");
        set(settings, "chunkedEncodingEnabled", false);
        set(settings, "pathStyleAccessEnabled", true);
        set(builder, "serviceConfiguration", Reflection.call(settings, "build"));
        setByName(builder, "requestChecksumCalculation", "WHEN_REQUIRED");
        setByName(builder, "responseChecksumValidation", "WHEN_REQUIRED");
    }

    private static void set(Object target, String setter, Object value) {
        for (Method method : settersOf(target, setter)) {
            if (takes(method.getParameterTypes()[0], value)) {
                Reflection.invoke(method, target, value);
                return;
            }
        }
    }

    private static void setByName(Object target, String setter, String constant) {
        for (Method method : settersOf(target, setter)) {
            for (Object value : constantsOf(method.getParameterTypes()[0])) {
                if (value.toString().equals(constant)) {
                    Reflection.invoke(method, target, value);
                    return;
                }
            }
        }
    }

    private static Object[] constantsOf(Class<?> type) {
        return type.isEnum() ? type.getEnumConstants() : new Object[0];
    }

    private static List<Method> settersOf(Object target, String setter) {
        return PublicMethods.named(Reflection.publicTypeOf(target), setter).stream()
                .filter(method -> method.getParameterCount() == 1)
                .toList();
    }

    private static boolean takes(Class<?> parameter, Object value) {
        return parameter.isInstance(value) || value instanceof Boolean && parameter == boolean.class;
    }
}
