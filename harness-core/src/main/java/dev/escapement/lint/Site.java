package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import dev.escapement.services.TaskResource.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One state as it was written, and where. */
final class Site {

    private final String name;
    private final Spot spot;
    private final JsonNode json;
    private final Scope scope;
    private @Nullable List<Scope> inner;

    Site(String name, Spot spot, JsonNode json, Scope scope) {
        this.name = name;
        this.spot = spot;
        this.json = json;
        this.scope = scope;
    }

    String name() {
        return name;
    }

    Spot spot() {
        return spot;
    }

    Scope scope() {
        return scope;
    }

    /** A field; a missing node if it is not there. */
    JsonNode field(String field) {
        return json.path(field);
    }

    boolean has(String field) {
        return json.has(field);
    }

    JsonNode json() {
        return json;
    }

    boolean is(String type) {
        return json.path("Type").asText().equals(type);
    }

    /** What a Task calls; {@code null} for other states and for what cannot be told. */
    @Nullable TaskResource resource() {
        return is("Task") ? TaskResource.parse(json.path("Resource").asText()) : null;
    }

    /** Whether a worker must speak up: one with a token, or one of an activity. */
    boolean isHandedOver() {
        TaskResource resource = resource();
        return resource != null
                && (resource.pattern() == Pattern.WAIT_FOR_TASK_TOKEN || resource.kind() == Kind.ACTIVITY);
    }

    boolean isDistributed() {
        return processor().path("ProcessorConfig").path("Mode").asText().equals("DISTRIBUTED");
    }

    /** What a Map runs for each item; a missing node for other states. */
    JsonNode processor() {
        return json.path(processorField());
    }

    private String processorField() {
        return json.has("ItemProcessor") ? "ItemProcessor" : "Iterator";
    }

    /** The elements of an array field, such as retriers. */
    List<Part> parts(String field) {
        List<Part> parts = new ArrayList<>();
        JsonNode array = json.path(field);
        for (int i = 0; i < array.size(); i++) {
            parts.add(new Part(array.get(i), spot.field(field).element(i)));
        }
        return parts;
    }

    /** An element of an array field, and where it stands. */
    record Part(JsonNode json, Spot spot) {

        List<String> errors() {
            List<String> errors = new ArrayList<>();
            json.path("ErrorEquals").forEach(each -> errors.add(each.asText()));
            return errors;
        }

        Spot error(int index) {
            return spot.field("ErrorEquals").element(index);
        }
    }

    /** The states that this one names as the next. */
    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        Part whole = new Part(json, spot);
        add(targets, whole, "Next", false);
        add(targets, whole, "Default", false);
        parts("Choices").forEach(rule -> add(targets, rule, "Next", false));
        parts("Catch").forEach(catcher -> add(targets, catcher, "Next", true));
        return targets;
    }

    private static void add(List<Target> targets, Part part, String field, boolean caught) {
        if (part.json.path(field).isTextual()) {
            targets.add(new Target(part.json.path(field).textValue(), part, caught));
        }
    }

    /** A state named as the next, and what names it. */
    record Target(String name, Part part, boolean caught) {}

    /** The scopes inside it; always the same ones. */
    List<Scope> inner() {
        List<Scope> known = inner;
        if (known == null) {
            known = readInner();
            inner = known;
        }
        return known;
    }

    private List<Scope> readInner() {
        if (is("Map")) {
            return List.of(new Scope(spot.field(processorField()), processor(), this));
        }
        return is("Parallel")
                ? parts("Branches").stream()
                        .map(branch -> new Scope(branch.spot, branch.json, this))
                        .toList()
                : List.of();
    }

    /** Whether it, or a state around it, has elements in an array field such as {@code Catch}. */
    boolean hasOrLiesIn(String field) {
        for (Site site = this; site != null; site = site.scope.owner()) {
            if (!site.field(field).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "'" + name + "'";
    }
}
