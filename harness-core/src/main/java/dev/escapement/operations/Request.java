package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.ApiRefusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a request, held against what the service's model says of them (asl-reference 9.1). */
final class Request {

    private static final int MOST_PER_PAGE = 1_000;
    private static final int LONGEST_ARN = 2_000;

    private final JsonNode json;

    Request(JsonNode json) {
        if (!json.isObject()) {
            throw new ApiRefusal(
                    "SerializationException", "A request is a JSON object, this one is " + json.getNodeType());
        }
        this.json = json;
    }

    /** All of it, as it came. */
    JsonNode json() {
        return json;
    }

    String arn(String member) {
        return required(member, text(member, LONGEST_ARN));
    }

    String text(String member) {
        return required(member, optionalText(member));
    }

    @Nullable String text(String member, int longest) {
        String value = optionalText(member);
        if (value != null && value.length() > longest) {
            throw Refusals.tooLong(value, member, longest);
        }
        return value;
    }

    @Nullable String optionalText(String member) {
        JsonNode value = value(member);
        return value == null
                ? null
                : expect(value.isTextual(), member, "a string", value).textValue();
    }

    @Nullable Boolean flag(String member) {
        JsonNode value = value(member);
        return value == null
                ? null
                : expect(value.isBoolean(), member, "a boolean", value).booleanValue();
    }

    @Nullable Double number(String member) {
        JsonNode value = value(member);
        return value == null
                ? null
                : expect(value.isNumber(), member, "a number", value).doubleValue();
    }

    @Nullable Long wholeNumber(String member) {
        JsonNode value = value(member);
        return value == null
                ? null
                : expect(value.isIntegralNumber(), member, "an integer", value).longValue();
    }

    @Nullable JsonNode object(String member) {
        JsonNode value = value(member);
        return value == null ? null : expect(value.isObject(), member, "an object", value);
    }

    List<JsonNode> list(String member) {
        JsonNode value = value(member);
        List<JsonNode> elements = new ArrayList<>();
        if (value != null) {
            expect(value.isArray(), member, "a list", value).forEach(elements::add);
        }
        return elements;
    }

    <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw Refusals.constraint(null, member, "Member must not be null");
        }
        return value;
    }

    /** One of the names of an enumeration; {@code null} for none. */
    <E extends Enum<E>> @Nullable E oneOf(String member, Class<E> type) {
        String name = optionalText(member);
        List<E> constants = List.of(type.getEnumConstants());
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        if (name != null) {
            throw Refusals.constraint(name, member, "Member must satisfy enum value set: " + constants);
        }
        return null;
    }

    /** {@code {key, value}} pairs. */
    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonNode tag : list("tags")) {
            tags.put(tag.path("key").asText(), tag.path("value").asText());
        }
        return tags;
    }

    int pageSize() {
        Long size = wholeNumber("maxResults");
        if (size == null || size == 0) {
            return 100;
        }
        if (size > MOST_PER_PAGE) {
            throw Refusals.constraint(
                    size.toString(), "maxResults", "Member must have value less than or equal to " + MOST_PER_PAGE);
        }
        if (size < 0) {
            throw Refusals.constraint(
                    size.toString(), "maxResults", "Member must have value greater than or equal to 0");
        }
        return size.intValue();
    }

    private @Nullable JsonNode value(String member) {
        JsonNode value = json.get(member);
        return value == null || value.isNull() ? null : value;
    }

    private static JsonNode expect(boolean holds, String member, String what, JsonNode value) {
        if (!holds) {
            throw new ApiRefusal(
                    "SerializationException",
                    "The member '" + member + "' must be " + what + ", it is " + value.getNodeType());
        }
        return value;
    }
}
