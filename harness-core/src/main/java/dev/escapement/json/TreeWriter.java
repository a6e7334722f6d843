package dev.escapement.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/**
 * Writes a tree with nothing but a generator. A mapper, which could write objects of any kind, takes longer to load than all the rest
 * of a small test.
 */
final class TreeWriter {

    private final JsonGenerator generator;

    TreeWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    void write(JsonNode value) throws IOException {
        switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> array(value);
            case STRING -> generator.writeString(value.textValue());
            case NUMBER -> number(value);
            case BOOLEAN -> generator.writeBoolean(value.booleanValue());
            case BINARY -> generator.writeBinary(value.binaryValue());
            case POJO -> generator.writeRawValue(JavaObjects.write(value));
            default -> generator.writeNull();
        }
    }

    private void object(JsonNode value) throws IOException {
        generator.writeStartObject(value, value.size());
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            generator.writeFieldName(member.getKey());
            write(member.getValue());
        }
        generator.writeEndObject();
    }

    private void array(JsonNode value) throws IOException {
        generator.writeStartArray(value, value.size());
        for (JsonNode element : value) {
            write(element);
        }
        generator.writeEndArray();
    }

    private void number(JsonNode value) throws IOException {
        switch (value.numberType()) {
            case INT -> generator.writeNumber(value.intValue());
            case LONG -> generator.writeNumber(value.longValue());
            case BIG_INTEGER -> generator.writeNumber(value.bigIntegerValue());
            case FLOAT -> generator.writeNumber(value.floatValue());
            case DOUBLE -> generator.writeNumber(value.doubleValue());
            default -> generator.writeNumber(value.decimalValue());
        }
    }
}
