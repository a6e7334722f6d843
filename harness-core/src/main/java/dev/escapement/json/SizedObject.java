package dev.escapement.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that remembers how many bytes its text takes. */
@SuppressWarnings("unchecked") // deepCopy() as Jackson declares it
final class SizedObject extends ObjectNode {

    private static final long serialVersionUID = 1L;

    private transient int bytes;

    SizedObject(JsonNodeFactory factory, Map<String, JsonNode> members) {
        super(factory, members);
    }

    /** An object whose size is known beforehand. */
    SizedObject(JsonNodeFactory factory, Map<String, JsonNode> members, int bytes) {
        super(factory, members);
        this.bytes = bytes;
    }

    static SizedObject with(JsonNodeFactory factory, ObjectNode original, String member, JsonNode value) {
        @Nullable JsonNode replaced = original.get(member);
        Map<String, JsonNode> members = original instanceof SizedObject sized
                        && sized._children instanceof FewMembers few
                        && (replaced != null || few.size() < FewMembers.MOST)
                ? few.with(member, value)
                : copyWith(original, member, value);
        SizedObject changed = new SizedObject(factory, members);
        if (original instanceof SizedObject sized && sized.bytes > 0) {
            changed.bytes = sized.bytes + growth(original, member, replaced, value);
        }
        return changed;
    }

    private static Map<String, JsonNode> copyWith(ObjectNode original, String member, JsonNode value) {
        Map<String, JsonNode> members = new LinkedHashMap<>(Math.max(8, 2 * original.size()));
        for (Map.Entry<String, JsonNode> each : original.properties()) {
            members.put(each.getKey(), each.getValue());
        }
        members.put(member, value);
        return members;
    }

    private static int growth(ObjectNode original, String member, @Nullable JsonNode replaced, JsonNode value) {
        if (replaced != null) {
            return JsonSize.of(value) - JsonSize.of(replaced);
        }
        int separator = original.isEmpty() ? 0 : 1;
        return separator + JsonSize.ofText(member) + 1 + JsonSize.of(value);
    }

    int bytes() {
        if (bytes == 0) {
            bytes = _children instanceof FewMembers few ? few.bytes() : JsonSize.measureObject(this);
        }
        return bytes;
    }

    /** Equality is the members' alone: a remembered size is no part of the value. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
