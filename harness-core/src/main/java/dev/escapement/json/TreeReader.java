package dev.escapement.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value token by token, however deep it is. Objects that look alike share their names, and every value is born with its
 * size.
 */
final class TreeReader {

    private static final int KNOWN_SHAPES = 32;

    private final JsonParser parser;

    /** Whether each character of a text is a byte of it: nothing but ASCII, nothing escaped. */
    private final boolean plain;

    private final @Nullable MemberNames[] known = new MemberNames[KNOWN_SHAPES];

    /** Members and elements of everything that is still open; what is open keeps the place before its first one. */
    private String[] names = new String[16];

    private JsonNode[] values = new JsonNode[16];
    private int top;

    /** For each level that is open: where it starts, and what its values take so far. */
    private int[] starts = new int[8];

    private int[] sums = new int[8];
    private int depth;

    TreeReader(JsonParser parser, boolean plain) {
        this.parser = parser;
        this.plain = plain;
    }

    /** The value that begins with the parser's current token; may be asked for one after the other. */
    JsonNode read() throws IOException {
        top = 0;
        depth = 0;
        try {
            take(parser.currentToken());
            while (depth > 0) {
                take(parser.nextToken());
            }
            return values[0];
        } catch (SizedNodes.NumberOutOfRange problem) {
            JsonLocation at = parser.currentTokenLocation();
            throw new JsonSyntaxException("Number out of range: " + parser.getText(), at.getLineNr(), at.getColumnNr());
        }
    }

    private void take(JsonToken token) throws IOException {
        switch (token) {
            case FIELD_NAME -> names[top] = parser.currentName();
            case START_OBJECT, START_ARRAY -> open();
            case END_OBJECT -> close(object(starts[depth - 1], sums[depth - 1]));
            case END_ARRAY -> close(array(starts[depth - 1], sums[depth - 1]));
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> add(wholeNumber());
            case VALUE_NUMBER_FLOAT -> add(fraction());
            case VALUE_NULL -> add(Json.nothing());
            default -> add(Json.bool(token == JsonToken.VALUE_TRUE));
        }
    }

    private void open() {
        grow();
        if (depth == starts.length) {
            starts = Arrays.copyOf(starts, 2 * depth);
            sums = Arrays.copyOf(sums, 2 * depth);
        }
        starts[depth] = top;
        sums[depth] = 0;
        depth++;
    }

    private void close(JsonNode container) {
        depth--;
        top = starts[depth] - 1;
        add(container);
    }

    private void add(JsonNode value) {
        add(value, JsonSize.of(value));
    }

    private void add(JsonNode value, int bytes) {
        values[top] = value;
        grow();
        if (depth > 0) {
            sums[depth - 1] += bytes;
        }
    }

    private void grow() {
        top++;
        if (top == values.length) {
            names = Arrays.copyOf(names, 2 * top);
            values = Arrays.copyOf(values, 2 * top);
        }
    }

    private JsonNode object(int start, int bytesOfValues) {
        MemberNames shape = top - start <= FewMembers.MOST ? shape(start) : null;
        if (shape == null) {
            return SizedNodes.INSTANCE.objectOf(manyMembers(start));
        }
        FewMembers members = new FewMembers(shape, Arrays.copyOfRange(values, start, top));
        return new SizedObject(SizedNodes.INSTANCE, members, shape.bytes() + bytesOfValues);
    }

    /** A member that comes twice keeps its place and takes the later value. */
    private Map<String, JsonNode> manyMembers(int start) {
        Map<String, JsonNode> members = new LinkedHashMap<>(2 * (top - start));
        for (int i = start; i < top; i++) {
            members.put(names[i], values[i]);
        }
        return members;
    }

    /** The names as they have been seen before; {@code null} if one of them comes twice. */
    private @Nullable MemberNames shape(int start) {
        int size = top - start;
        int slot = size == 0 ? 0 : (31 * names[start].hashCode() + size) & (KNOWN_SHAPES - 1);
        MemberNames before = known[slot];
        if (before != null && isShape(before, start)) {
            return before;
        }
        for (int i = start + 1; i < top; i++) {
            for (int j = start; j < i; j++) {
                if (names[i].equals(names[j])) {
                    return null;
                }
            }
        }
        MemberNames shape = new MemberNames(Arrays.copyOfRange(names, start, top));
        known[slot] = shape;
        return shape;
    }

    private boolean isShape(MemberNames shape, int start) {
        if (shape.size() != top - start) {
            return false;
        }
        for (int i = start; i < top; i++) {
            if (!names[i].equals(shape.at(i - start))) {
                return false;
            }
        }
        return true;
    }

    private JsonNode array(int start, int bytesOfElements) {
        List<JsonNode> elements = Arrays.asList(Arrays.copyOfRange(values, start, top));
        return new SizedArray(SizedNodes.INSTANCE, elements, bytesOfElements + 2 + Math.max(0, elements.size() - 1));
    }

    private void text() throws IOException {
        String text = parser.getText();
        int bytes = plain ? text.length() + 2 : JsonSize.ofText(text);
        add(
                text.length() > SizedNodes.SHORT_TEXT ? new SizedText(text, bytes) : SizedNodes.INSTANCE.textNode(text),
                bytes);
    }

    private JsonNode wholeNumber() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> SizedNodes.INSTANCE.numberNode(parser.getIntValue());
            case LONG -> SizedNodes.INSTANCE.numberNode(parser.getLongValue());
            default -> SizedNodes.INSTANCE.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode fraction() throws IOException {
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            return SizedNodes.INSTANCE.numberNode(value);
        }
        int written = ShortestDecimal.length(
                parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength(), value);
        return written > 0 ? new SizedDouble(value, written) : SizedNodes.INSTANCE.numberNode(value);
    }
}
