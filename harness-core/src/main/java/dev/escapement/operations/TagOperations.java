package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.Map;

/** The operations on tags. */
final class TagOperations {

    private TagOperations() {}

    static void in(Account account, Map<String, Operation> operations) {
        Tags tags = account.tags();
        operations.put(
                "TagResource", Operation.silent(request -> tags.add(request.arn("resourceArn"), request.tags())));
        operations.put(
                "UntagResource",
                Operation.silent(request -> tags.remove(
                        request.arn("resourceArn"),
                        request.list("tagKeys").stream().map(JsonNode::asText).toList())));
        operations.put("ListTagsForResource", Operation.of(request -> toJson(tags.of(request.arn("resourceArn")))));
    }

    private static JsonNode toJson(Map<String, String> tags) {
        return Json.object(1)
                .put(
                        "tags",
                        Json.array(tags.entrySet().stream()
                                .map(tag -> Json.object(2)
                                        .put("key", tag.getKey())
                                        .put("value", tag.getValue())
                                        .build())
                                .toList()))
                .build();
    }
}
