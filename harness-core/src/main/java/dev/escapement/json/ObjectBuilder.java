package dev.escapement.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Collects the members of one object, in order. Started by {@link Json#object()}; not to be implemented or kept. */
@API(status = Status.EXPERIMENTAL)
public final class ObjectBuilder {

    private final int expected;
    private @Nullable Map<String, JsonNode> members;

    ObjectBuilder(int expected) {
        this.expected = expected;
    }

    /** Adds a member; one of the same name keeps its place and takes the new value. */
    public ObjectBuilder put(String name, JsonNode value) {
        members().put(name, value);
        return this;
    }

    /** Adds a string member. */
    public ObjectBuilder put(String name, String value) {
        return put(name, Json.text(value));
    }

    /** Adds a whole-number member. */
    public ObjectBuilder put(String name, long value) {
        return put(name, Json.number(value));
    }

    /** Adds a boolean member. */
    public ObjectBuilder put(String name, boolean value) {
        return put(name, Json.bool(value));
    }

    /** Adds a string member unless the value is {@code null}. */
    public ObjectBuilder putIfPresent(String name, @Nullable String value) {
        return value == null ? this : put(name, value);
    }

    /** Adds a member unless the value is {@code null}. */
    public ObjectBuilder putIfPresent(String name, @Nullable JsonNode value) {
        return value == null ? this : put(name, value);
    }

    /** The finished object; the builder starts afresh. */
    public JsonNode build() {
        Map<String, JsonNode> finished = members();
        members = null;
        return SizedNodes.INSTANCE.objectOf(finished);
    }

    private Map<String, JsonNode> members() {
        Map<String, JsonNode> current = members;
        if (current == null) {
            // A table is doubled once it is more than three quarters full: ask for the size that never will be.
            current = new LinkedHashMap<>((4 * expected + 2) / 3);
            members = current;
        }
        return current;
    }
}
