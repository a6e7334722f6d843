package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.services.Spelling;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Fills a request from JSON. The client itself looks at no types (it sends 0 for {@code "abc"}), so all that does not fit is found here, in
 * the words that the service has for it.
 */
final class PojoWriter {

    private final Spelling spelling;
    private final boolean takesBody;
    private final List<String> problems = new ArrayList<>();
    private @Nullable JsonNode body;

    PojoWriter(Spelling spelling, boolean takesBody) {
        this.spelling = spelling;
        this.takesBody = takesBody;
    }

    /** Sets every member that the value has. */
    void fill(SdkPojo request, JsonNode value) {
        fill(request, value, true);
    }

    /** What does not fit; nothing when all does. */
    List<String> problems() {
        return problems;
    }

    /** The member that is the body of the HTTP message itself. */
    @Nullable JsonNode body() {
        return body;
    }

    private void fill(SdkPojo target, JsonNode value, boolean top) {
        Map<String, SdkField<?>> members = MemberNames.of(target, spelling);
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            @Nullable SdkField<?> field = members.get(member.getKey());
            if (field != null) {
                field.set(target, read(field, member.getValue(), member.getKey()));
            } else if (top && takesBody && body == null) {
                body = member.getValue();
            } else {
                problems.add("The field \"" + member.getKey() + "\" is not supported by Step Functions");
            }
        }
    }

    private @Nullable Object read(SdkField<?> field, JsonNode value, String name) {
        MarshallingKnownType type = field.marshallingType().getKnownType();
        if (value.isNull() && type != MarshallingKnownType.DOCUMENT) {
            return null;
        }
        return switch (type) {
            case STRING -> value.isTextual() ? value.textValue() : misfit(name, "a STRING");
            case BOOLEAN -> value.isBoolean() ? value.booleanValue() : misfit(name, "a BOOLEAN");
            case INTEGER -> isWhole(value) && value.canConvertToInt() ? value.intValue() : misfit(name, "an INTEGER");
            case SHORT ->
                isWhole(value) && fits(value, Short.MAX_VALUE) ? value.shortValue() : misfit(name, "an INTEGER");
            case BYTE ->
                isWhole(value) && fits(value, Byte.MAX_VALUE) ? (byte) value.intValue() : misfit(name, "an INTEGER");
            case LONG -> isWhole(value) && value.canConvertToLong() ? value.longValue() : misfit(name, "a LONG");
            case FLOAT -> value.isNumber() ? value.floatValue() : misfit(name, "a FLOAT");
            case DOUBLE -> value.isNumber() ? value.doubleValue() : misfit(name, "a DOUBLE");
            case BIG_DECIMAL -> value.isNumber() ? new BigDecimal(value.asText()) : misfit(name, "a NUMBER");
            case INSTANT -> instant(value, name);
            case SDK_BYTES -> SdkBytes.fromUtf8String(value.isTextual() ? value.textValue() : Json.write(value));
            case SDK_POJO -> value.isObject() ? structure(field, value) : misfit(name, "a STRUCTURE");
            case LIST -> value.isArray() ? list(field, value, name) : misfit(name, "a LIST");
            case MAP -> value.isObject() ? map(field, value) : misfit(name, "a MAP");
            case DOCUMENT -> Documents.of(value);
            default -> misfit(name, "of a type that can be sent");
        };
    }

    private Object structure(SdkField<?> field, JsonNode value) {
        SdkPojo builder = field.constructor().get();
        fill(builder, value, false);
        return ((Buildable) builder).build();
    }

    private Object list(SdkField<?> field, JsonNode value, String name) {
        SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
        List<@Nullable Object> elements = new ArrayList<>(value.size());
        for (JsonNode each : value) {
            elements.add(read(element, each, name));
        }
        return elements;
    }

    private Object map(SdkField<?> field, JsonNode value) {
        SdkField<?> element = field.getTrait(MapTrait.class).valueFieldInfo();
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            entries.put(each.getKey(), read(element, each.getValue(), each.getKey()));
        }
        return entries;
    }

    private @Nullable Object instant(JsonNode value, String name) {
        if (value.isNumber()) {
            return Instant.ofEpochMilli(Math.round(value.doubleValue() * 1_000));
        }
        try {
            return OffsetDateTime.parse(value.asText()).toInstant();
        } catch (DateTimeException noMoment) {
            return misfit(name, "a TIMESTAMP");
        }
    }

    private @Nullable Object misfit(String name, String type) {
        problems.add("The value for the field '" + name + "' must be " + type);
        return null;
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber();
    }

    private static boolean fits(JsonNode value, int most) {
        return value.canConvertToInt() && value.intValue() <= most && value.intValue() >= -most - 1;
    }
}
