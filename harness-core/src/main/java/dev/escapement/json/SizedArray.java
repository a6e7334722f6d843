package dev.escapement.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** An array that remembers how many bytes its text takes. */
@SuppressWarnings("unchecked") // deepCopy() as Jackson declares it
final class SizedArray extends ArrayNode {

    private static final long serialVersionUID = 1L;

    private transient int bytes;

    SizedArray(JsonNodeFactory factory, List<JsonNode> elements) {
        super(factory, elements);
    }

    /** An array whose size is known beforehand. */
    SizedArray(JsonNodeFactory factory, List<JsonNode> elements, int bytes) {
        super(factory, elements);
        this.bytes = bytes;
    }

    int bytes() {
        if (bytes == 0) {
            bytes = JsonSize.measureArray(this);
        }
        return bytes;
    }

    /** Equality is the elements' alone: a remembered size is no part of the value. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
