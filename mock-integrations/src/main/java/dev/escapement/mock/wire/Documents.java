package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;

/** Members that hold any JSON. */
final class Documents {

    private Documents() {}

    static Document of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                Map<String, Document> members = new LinkedHashMap<>();
                value.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
                yield Document.fromMap(members);
            }
            case ARRAY -> {
                List<Document> elements = new ArrayList<>(value.size());
                value.forEach(element -> elements.add(of(element)));
                yield Document.fromList(elements);
            }
            case NUMBER -> Document.fromNumber(value.asText());
            case BOOLEAN -> Document.fromBoolean(value.booleanValue());
            case STRING -> Document.fromString(value.textValue());
            default -> Document.fromNull();
        };
    }

    static JsonNode read(Document document) {
        if (document.isMap()) {
            ObjectBuilder object = Json.object();
            document.asMap().forEach((name, value) -> object.put(name, read(value)));
            return object.build();
        }
        if (document.isList()) {
            return Json.array(document.asList().stream().map(Documents::read).toList());
        }
        if (document.isNumber()) {
            return Json.parse(document.asNumber().stringValue());
        }
        if (document.isBoolean()) {
            return Json.bool(document.asBoolean());
        }
        return document.isString() ? Json.text(document.asString()) : Json.nothing();
    }
}
