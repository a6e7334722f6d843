package dev.escapement.mock.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs a Java function from JSON to JSON. */
record JsonFunction(Function<JsonNode, JsonNode> code) implements Code {

    @Override
    public byte[] run(byte[] input, Invocation invocation) {
        @Nullable JsonNode output = code.apply(Json.parse(new String(input, StandardCharsets.UTF_8)));
        return (output == null ? "null" : Json.write(output)).getBytes(StandardCharsets.UTF_8);
    }
}
