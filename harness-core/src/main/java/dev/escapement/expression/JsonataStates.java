package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variable {@code $states}; the context object is not built before somebody asks for it. */
final class JsonataStates extends AbstractMap<String, Object> implements JsonataView {

    private final JsonataRun run;

    JsonataStates(JsonataRun run) {
        this.run = run;
    }

    /** One member; {@code null} if it is not there. */
    static @Nullable JsonNode member(Bindings bindings, String name) {
        return switch (name) {
            case "input" -> bindings.input();
            case "context" -> bindings.context();
            case "result" -> bindings.result();
            case "errorOutput" -> bindings.errorOutput();
            default -> null;
        };
    }

    /** All members, in the order in which the service shows them (conformance, test-state). */
    static JsonNode all(Bindings bindings) {
        return Json.object()
                .put("input", bindings.input())
                .put("context", bindings.context())
                .putIfPresent("result", bindings.result())
                .putIfPresent("errorOutput", bindings.errorOutput())
                .build();
    }

    @Override
    public JsonNode node() {
        return all(run.bindings());
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        JsonNode member = key instanceof String name ? member(run.bindings(), name) : null;
        return member == null ? null : JsonataValues.view(member, run);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new JsonataObjectView(node(), run).entrySet();
    }
}
