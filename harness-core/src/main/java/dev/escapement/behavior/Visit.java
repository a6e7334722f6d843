package dev.escapement.behavior;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.Bindings;
import dev.escapement.json.Json;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** One stay in a state, as its behaviour sees it. Implemented by the engine. */
@API(status = Status.INTERNAL)
public interface Visit {

    /** The input as it entered the state. */
    Bindings raw();

    /** What the state's own fields see. */
    Bindings scope();

    /** What the state works on, computed anew on each attempt. */
    JsonNode workInput();

    /** The scope with an item of a Map in its context object. */
    Bindings scopeOf(MapItem item);

    /** The virtual time. */
    Instant now();

    /** An item that an iteration is about. */
    @API(status = Status.INTERNAL)
    record MapItem(int index, JsonNode value, @Nullable String key, String source) {

        /** What an iteration gets of it when nothing selects: a member of an object as {@code Key} and {@code Value}. */
        public JsonNode input() {
            return key == null
                    ? value
                    : Json.object(2).put("Key", key).put("Value", value).build();
        }

        /** An item of the state's own data. */
        public static MapItem ofStateData(int index, JsonNode value) {
            return ofStateData(index, value, null);
        }

        /** A member of an object of the state's own data. */
        public static MapItem ofStateData(int index, JsonNode value, @Nullable String key) {
            return new MapItem(index, value, key, "STATE_DATA");
        }
    }
}
