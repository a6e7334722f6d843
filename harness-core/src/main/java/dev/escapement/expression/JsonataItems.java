package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The items of a JSONata Map that names none: its input, which has to be an array. */
@API(status = Status.EXPERIMENTAL)
public final class JsonataItems {

    private static final Expression INPUT = JsonataItems::arrayOf;

    private JsonataItems() {}

    /** The input itself, or the failure of the service (asl-reference 2.9, text 8). */
    public static Expression ofInput() {
        return INPUT;
    }

    private static JsonNode arrayOf(Bindings bindings) {
        if (!bindings.input().isArray()) {
            throw EvaluationException.query(
                    "Map state input must be an array but was: " + Json.write(bindings.input()), null);
        }
        return bindings.input();
    }
}
