package dev.escapement.eventbus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What must hold of an object; in lists it is enough if it holds of one. */
interface ObjectCondition {

    boolean holds(JsonNode object);

    /** All of them. */
    static ObjectCondition all(List<ObjectCondition> conditions) {
        return object -> conditions.stream().allMatch(condition -> condition.holds(object));
    }

    /** One of them. */
    static ObjectCondition any(List<ObjectCondition> conditions) {
        return object -> conditions.stream().anyMatch(condition -> condition.holds(object));
    }

    /** A member is an object, or a list with one, of which something holds. */
    static ObjectCondition within(String member, ObjectCondition inner) {
        return object -> {
            JsonNode value = object.path(member);
            if (!value.isArray()) {
                return inner.holds(value);
            }
            for (JsonNode element : value) {
                if (inner.holds(element)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** One of these holds of a member's value, or of one of its values if it is a list. */
    static ObjectCondition member(String member, List<ValueCondition> alternatives) {
        return object -> {
            JsonNode value = object.path(member);
            return alternatives.stream().anyMatch(alternative -> alternative.holdsOfAny(value));
        };
    }
}
