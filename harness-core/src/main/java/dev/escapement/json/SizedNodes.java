package dev.escapement.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the nodes of this house: they remember their size once it was asked for. */
final class SizedNodes extends JsonNodeFactory {

    static final SizedNodes INSTANCE = new SizedNodes();

    private static final long serialVersionUID = 1L;

    /** Shorter texts are measured faster than they are remembered. */
    static final int SHORT_TEXT = 64;

    private SizedNodes() {}

    @Override
    public ObjectNode objectNode() {
        return new SizedObject(this, new LinkedHashMap<>());
    }

    @Override
    public ArrayNode arrayNode() {
        return new SizedArray(this, new ArrayList<>());
    }

    @Override
    public ArrayNode arrayNode(int capacity) {
        return new SizedArray(this, new ArrayList<>(capacity));
    }

    @Override
    public TextNode textNode(String text) {
        return text.length() > SHORT_TEXT ? new SizedText(text) : super.textNode(text);
    }

    /** A reader turns {@code 1E400} into infinity, which JSON cannot say back. */
    @Override
    public NumericNode numberNode(double number) {
        if (!Double.isFinite(number)) {
            throw new NumberOutOfRange();
        }
        return DoubleNode.valueOf(number);
    }

    ObjectNode objectOf(Map<String, JsonNode> members) {
        return new SizedObject(this, members);
    }

    ArrayNode arrayOf(List<? extends JsonNode> elements) {
        return new SizedArray(this, new ArrayList<>(elements));
    }

    JsonNode with(ObjectNode object, String member, JsonNode value) {
        return SizedObject.with(this, object, member, value);
    }

    JsonNode with(JsonNode array, int index, JsonNode value) {
        List<JsonNode> elements = new ArrayList<>(array.size());
        array.forEach(elements::add);
        elements.set(index, value);
        return new SizedArray(this, elements);
    }

    /** Says that a number has no finite value; turned into a syntax error by the reader. */
    static final class NumberOutOfRange extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NumberOutOfRange() {
            super("Number out of range", null, false, false);
        }
    }
}
