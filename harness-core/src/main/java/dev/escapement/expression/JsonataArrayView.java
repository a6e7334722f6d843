package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractList;
import java.util.RandomAccess;

/** A JSON array as the list that the engine expects; nothing is copied. */
final class JsonataArrayView extends AbstractList<Object> implements JsonataView, RandomAccess {

    private final JsonNode node;
    private final JsonataRun run;

    JsonataArrayView(JsonNode node, JsonataRun run) {
        this.node = node;
        this.run = run;
    }

    @Override
    public JsonNode node() {
        return node;
    }

    @Override
    public Object get(int index) {
        return JsonataValues.view(node.get(index), run);
    }

    @Override
    public int size() {
        return node.size();
    }

    /** Error messages quote values: theirs is the JSON text. */
    @Override
    public String toString() {
        return node.toString();
    }
}
