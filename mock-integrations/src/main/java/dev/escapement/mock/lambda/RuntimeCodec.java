package dev.escapement.mock.lambda;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.databind.JavaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads and writes with the library of Lambda's Java runtime, which knows its events and is old enough not to know records. */
final class RuntimeCodec implements ObjectCodec {

    static boolean isAvailable() {
        try {
            return JacksonFactory.getInstance() != null;
        } catch (NoClassDefFoundError notThere) {
            return false;
        }
    }

    @Override
    public @Nullable Object read(byte[] json, JavaType type) {
        return serializerOf(type).fromJson(new ByteArrayInputStream(json));
    }

    @Override
    public byte[] write(@Nullable Object value, JavaType type) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        serializerOf(type).toJson(value, output);
        return output.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializerOf(JavaType type) {
        Class<Object> raw = (Class<Object>) type.getRawClass();
        if (LambdaEventSerializers.isLambdaSupportedEvent(raw.getName())) {
            return LambdaEventSerializers.serializerFor(raw, raw.getClassLoader());
        }
        return JacksonFactory.getInstance().getSerializer(typeOf(type));
    }

    /** The library has another Jackson inside and does not know our types. */
    private static Type typeOf(JavaType type) {
        return type.containedTypeCount() == 0 ? type.getRawClass() : new Parameterised(type);
    }

    private record Parameterised(JavaType type) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            Type[] arguments = new Type[type.containedTypeCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = typeOf(type.containedType(i));
            }
            return arguments;
        }

        @Override
        public Type getRawType() {
            return type.getRawClass();
        }

        @Override
        public @Nullable Type getOwnerType() {
            return type.getRawClass().getDeclaringClass();
        }
    }
}
