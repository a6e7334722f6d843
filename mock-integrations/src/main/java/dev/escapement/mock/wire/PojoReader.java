package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.services.Spelling;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Reads a response as JSON, in the spelling of the integration that asked. */
record PojoReader(Spelling spelling) {

    ObjectBuilder read(SdkPojo response) {
        ObjectBuilder object = Json.object();
        for (Map.Entry<String, SdkField<?>> member :
                MemberNames.of(response, spelling).entrySet()) {
            @Nullable Object value = member.getValue().getValueOrDefault(response);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                object.put(member.getKey(), valueOf(value));
            }
        }
        return object;
    }

    private JsonNode valueOf(@Nullable Object value) {
        if (value instanceof SdkPojo structure) {
            return read(structure).build();
        }
        if (value instanceof List<?> list) {
            return Json.array(list.stream().map(this::valueOf).toList());
        }
        if (value instanceof Map<?, ?> map) {
            ObjectBuilder object = Json.object(map.size());
            map.forEach((name, entry) -> object.put(name.toString(), valueOf(entry)));
            return object.build();
        }
        return scalar(value);
    }

    private JsonNode scalar(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return Json.bool(flag);
        }
        if (value instanceof Instant instant) {
            // The older client behind optimised integrations counts milliseconds (asl-reference 6.4).
            return spelling == Spelling.SDK ? Json.text(instant.toString()) : Json.number(instant.toEpochMilli());
        }
        if (value instanceof SdkBytes bytes) {
            return Json.text(textOf(bytes));
        }
        if (value instanceof Document document) {
            return Documents.read(document);
        }
        if (value instanceof BigDecimal || value instanceof Double || value instanceof Float) {
            return Json.number(((Number) value).doubleValue());
        }
        if (value instanceof Number whole) {
            return Json.number(whole.longValue());
        }
        return value == null ? Json.nothing() : Json.text(value.toString());
    }

    /** Text where it is text, Base64 where it is not. */
    static String textOf(SdkBytes bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.asByteArrayUnsafe()))
                    .toString();
        } catch (CharacterCodingException binary) {
            return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
        }
    }
}
