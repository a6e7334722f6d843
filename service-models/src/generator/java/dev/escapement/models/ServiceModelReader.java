package dev.escapement.models;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.models.DraftService.DraftAction;
import dev.escapement.models.DraftService.DraftError;
import dev.escapement.models.DraftShape.Composite;
import dev.escapement.models.DraftShape.DraftMember;
import dev.escapement.models.DraftShape.Listing;
import dev.escapement.models.DraftShape.Mapping;
import dev.escapement.models.DraftShape.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads one service from the JSON models that version 1 of the Java SDK was generated from. */
final class ServiceModelReader {

    private final JsonNode model;
    private final ServiceNames names;

    private ServiceModelReader(JsonNode model, ServiceNames names) {
        this.model = model;
        this.names = names;
    }

    static DraftService read(JsonNode model, ServiceNames names) {
        return new ServiceModelReader(model, names).service();
    }

    private DraftService service() {
        List<DraftAction> actions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operation : model.path("operations").properties()) {
            actions.add(action(operation.getKey(), operation.getValue()));
        }
        actions.sort(Comparator.comparing(action -> SdkNames.lowerStart(action.name())));
        Map<String, DraftShape> shapes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> shape : model.path("shapes").properties()) {
            shapes.put(shape.getKey(), shape(shape.getValue()));
        }
        return new DraftService(names.name(), names.errorPrefix(), names.aliases(), actions, shapes);
    }

    private DraftAction action(String name, JsonNode operation) {
        String request = operation.path("input").path("shape").asText();
        String response = operation.path("output").path("shape").asText();
        boolean offered = NotOffered.allows(names.name(), name) && !hasEvents(request) && !hasEvents(response);
        return new DraftAction(name, request, response, errors(operation), offered);
    }

    private List<DraftError> errors(JsonNode operation) {
        return StreamSupport.stream(operation.path("errors").spliterator(), false)
                .map(error -> error(error.path("shape").asText()))
                .distinct()
                .toList();
    }

    private DraftError error(String name) {
        JsonNode shape = model.path("shapes").path(name);
        String code = shape.path("error").path("code").asText();
        // Without a status of its own an error is the caller's or the server's fault in general.
        String general = shape.path("fault").asBoolean() ? "500" : "400";
        String status = shape.path("error").path("httpStatusCode").asText(general);
        return new DraftError(name, status, code.equals(name) ? "" : code);
    }

    /** Streams of events need a connection that a Task does not keep. */
    private boolean hasEvents(String structure) {
        JsonNode members = model.path("shapes").path(structure).path("members");
        return StreamSupport.stream(members.spliterator(), false)
                .map(member -> model.path("shapes").path(member.path("shape").asText()))
                .anyMatch(shape -> shape.path("eventstream").asBoolean());
    }

    private DraftShape shape(JsonNode shape) {
        return switch (shape.path("type").asText()) {
            case "structure" -> shape.path("document").asBoolean() ? new Scalar("?") : structure(shape);
            case "list" -> new Listing(shape.path("member").path("shape").asText(), range(shape));
            case "map" ->
                new Mapping(
                        shape.path("key").path("shape").asText(),
                        shape.path("value").path("shape").asText(),
                        range(shape));
            default -> new Scalar(scalar(shape));
        };
    }

    private Composite structure(JsonNode shape) {
        Set<String> required = Texts.of(shape.path("required"));
        List<DraftMember> members = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : shape.path("members").properties()) {
            String name = member.getKey();
            members.add(new DraftMember(
                    name,
                    RenamedMembers.sdkName(names.name(), name),
                    required.contains(name),
                    member.getValue().path("shape").asText()));
        }
        return new Composite(members);
    }

    private static String scalar(JsonNode shape) {
        String type = shape.path("type").asText();
        return switch (type) {
            case "string" -> text(shape);
            case "integer" -> "i" + range(shape);
            case "long" -> "l" + range(shape);
            case "float" -> "f" + range(shape);
            case "double" -> "d" + range(shape);
            case "boolean" -> "b";
            case "timestamp" -> "t";
            case "blob" -> shape.path("streaming").asBoolean() ? "X" : "x" + range(shape);
            default -> throw new IllegalStateException("a shape of the unknown type " + type);
        };
    }

    private static String text(JsonNode shape) {
        if (shape.has("enum")) {
            return "e" + String.join("|", Texts.of(shape.path("enum")));
        }
        return ("s" + range(shape) + " " + shape.path("pattern").asText()).strip();
    }

    private static String range(JsonNode shape) {
        String min = shape.path("min").asText();
        String max = shape.path("max").asText();
        return min.isEmpty() && max.isEmpty() ? "" : min + ":" + max;
    }
}
