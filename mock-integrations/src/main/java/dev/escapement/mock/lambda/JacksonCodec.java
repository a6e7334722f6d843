package dev.escapement.mock.lambda;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes with Jackson; forgiving as the Lambda runtime is, but records are understood too. */
final class JacksonCodec implements ObjectCodec {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    @Override
    public @Nullable Object read(byte[] json, JavaType type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException misfit) {
            throw new UncheckedIOException("An error occurred during JSON parsing", misfit);
        }
    }

    @Override
    public byte[] write(@Nullable Object value, JavaType type) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException misfit) {
            throw new UncheckedIOException("An error occurred during JSON serialization of response", misfit);
        }
    }
}
