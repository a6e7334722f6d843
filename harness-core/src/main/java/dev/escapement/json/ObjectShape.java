package dev.escapement.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The member names of objects that are built over and over, such as the results of one template. Small objects of one shape
 * share their names, which makes them quick to build and little to keep.
 *
 * <pre>{@code
 * ObjectShape point = ObjectShape.of(List.of("x", "y"));
 * point.object(Json.number(1), Json.number(2));   // {"x":1,"y":2}
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class ObjectShape {

    private final MemberNames names;

    private ObjectShape(MemberNames names) {
        this.names = names;
    }

    /** The shape of objects with these members in this order; no name may occur twice. */
    public static ObjectShape of(List<String> names) {
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("an object has each member once: " + names);
        }
        return new ObjectShape(
                new MemberNames(names.stream().map(String::intern).toArray(String[]::new)));
    }

    /** How many members there are. */
    public int size() {
        return names.size();
    }

    /** The object with these values, one for each name; the array must not be changed any more. */
    public JsonNode object(JsonNode... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(values.length + " values for " + names.size() + " members");
        }
        return SizedNodes.INSTANCE.objectOf(
                names.size() <= FewMembers.MOST ? new FewMembers(names, values) : many(values));
    }

    private Map<String, JsonNode> many(JsonNode[] values) {
        Map<String, JsonNode> members = new LinkedHashMap<>(2 * names.size());
        for (int i = 0; i < names.size(); i++) {
            members.put(names.at(i), values[i]);
        }
        return members;
    }
}
