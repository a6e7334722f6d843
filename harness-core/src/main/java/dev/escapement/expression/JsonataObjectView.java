package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object as the map that the engine expects; nothing is copied. */
final class JsonataObjectView extends AbstractMap<String, Object> implements JsonataView {

    private final JsonNode node;
    private final JsonataRun run;

    JsonataObjectView(JsonNode node, JsonataRun run) {
        this.node = node;
        this.run = run;
    }

    @Override
    public JsonNode node() {
        return node;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        JsonNode member = key instanceof String name ? node.get(name) : null;
        return member == null ? null : JsonataValues.view(member, run);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && node.has(name);
    }

    @Override
    public int size() {
        return node.size();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new Members();
    }

    /** Error messages quote values: theirs is the JSON text. */
    @Override
    public String toString() {
        return node.toString();
    }

    private final class Members extends AbstractSet<Entry<String, Object>> {

        @Override
        public Iterator<Entry<String, Object>> iterator() {
            Iterator<Entry<String, JsonNode>> members = node.properties().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return members.hasNext();
                }

                @Override
                public Entry<String, Object> next() {
                    Entry<String, JsonNode> member = members.next();
                    return Map.entry(member.getKey(), JsonataValues.view(member.getValue(), run));
                }
            };
        }

        @Override
        public int size() {
            return node.size();
        }
    }
}
