package dev.escapement.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Counts the UTF-8 bytes of a value's compact text without producing the text. */
final class JsonSize {

    private JsonSize() {}

    static int of(JsonNode value) {
        if (value instanceof SizedObject object) {
            return object.bytes();
        }
        if (value instanceof SizedArray array) {
            return array.bytes();
        }
        if (value instanceof SizedText text) {
            return text.bytes();
        }
        if (value instanceof SizedDouble number) {
            return number.bytes();
        }
        return measure(value);
    }

    private static int measure(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> measureObject((ObjectNode) value);
            case ARRAY -> measureArray((ArrayNode) value);
            case STRING -> ofText(value.textValue());
            case NUMBER -> measureNumber(value);
            case BOOLEAN -> value.booleanValue() ? 4 : 5;
            case NULL -> 4;
            default -> JsonText.write(value).length();
        };
    }

    static int measureObject(ObjectNode object) {
        int bytes = 2 + Math.max(0, object.size() - 1);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            bytes += ofText(member.getKey()) + 1 + of(member.getValue());
        }
        return bytes;
    }

    static int measureArray(ArrayNode array) {
        int bytes = 2 + Math.max(0, array.size() - 1);
        for (JsonNode element : array) {
            bytes += of(element);
        }
        return bytes;
    }

    private static int measureNumber(JsonNode number) {
        if (number.isInt() || number.isLong()) {
            return digits(number.longValue());
        }
        if (number.isDouble()) {
            return NumberOutput.toString(number.doubleValue(), true).length();
        }
        return JsonText.write(number).length();
    }

    private static int digits(long number) {
        if (number == Long.MIN_VALUE) {
            return 20;
        }
        int length = number < 0 ? 2 : 1;
        for (long rest = Math.abs(number); rest >= 10; rest /= 10) {
            length++;
        }
        return length;
    }

    /** The text with its quotes, escaped as the writer does, which also goes for half of a surrogate pair. */
    static int ofText(String text) {
        int bytes = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += ascii(c);
            } else if (c < 0x800) {
                bytes += 2;
            } else if (isPair(text, i)) {
                bytes += 4;
                i++;
            } else if (Character.isSurrogate(c)) {
                bytes += 6;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    private static int ascii(char c) {
        if (c >= ' ') {
            return c == '"' || c == '\\' ? 2 : 1;
        }
        boolean shortEscape = c == '\n' || c == '\t' || c == '\r' || c == '\b' || c == '\f';
        return shortEscape ? 2 : 6;
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}
