package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.mock.Refusals;
import dev.escapement.services.TaskResource.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a DynamoDB table: {@code getItem}, {@code putItem}, {@code updateItem} and {@code deleteItem}, optimised or by the
 * SDK, with conditions, and items that expire on the virtual clock.
 *
 * <pre>{@code
 * Table breakers = Table.keyedBy("service").expiringBy("openUntil");
 * script.resource("dynamodb:*").answeredBy(breakers);
 * }</pre>
 *
 * <p>An expired item is gone the moment after its time, where the service may take days. One table answers whatever calls it is
 * given, whatever table they name; {@link dev.escapement.mock.Script#logicalId} tells tables apart. For anything more there is
 * DynamoDB Local.
 */
@API(status = Status.EXPERIMENTAL)
public final class Table implements Integration {

    private final List<String> keyAttributes;
    private final List<JsonNode> first = new ArrayList<>();
    private final Map<String, JsonNode> items = new LinkedHashMap<>();
    private @Nullable String expiry;

    private Table(List<String> keyAttributes) {
        this.keyAttributes = keyAttributes;
    }

    /** An empty table with this partition key, and perhaps a sort key. */
    public static Table keyedBy(String partitionKey, String... sortKey) {
        List<String> attributes = new ArrayList<>(List.of(partitionKey));
        attributes.addAll(List.of(sortKey));
        return new Table(List.copyOf(attributes));
    }

    /** The attribute that holds when an item expires, in seconds since 1970, as DynamoDB has it. */
    public Table expiringBy(String attribute) {
        expiry = attribute;
        return this;
    }

    /** An item that is there from the beginning: {@code holding("{\"id\": {\"S\": \"7\"}}")}. */
    public Table holding(String item) {
        JsonNode held = Json.parse(item);
        first.add(held);
        items.put(keyOf(held), held);
        return this;
    }

    /** What has been written and not deleted, expired or not, in the order of first writing. */
    public List<JsonNode> items() {
        return List.copyOf(items.values());
    }

    @Override
    public void joins(Outside outside) {
        items.clear();
        first.forEach(item -> items.put(keyOf(item), item));
    }

    @Override
    public TaskReply call(TaskCall call) {
        JsonNode parameters = call.parameters();
        String action = call.resource().service() + ":" + call.resource().action();
        JsonNode keyed = action.equals("dynamodb:putItem") ? parameters.path("Item") : parameters.path("Key");
        if (!keyAttributes.stream().allMatch(keyed::has)) {
            return refused(
                    call,
                    unmodelled(call),
                    "The provided key element does not match the schema",
                    "ValidationException");
        }
        JsonNode old = current(keyOf(keyed), call.at());
        if (!ItemCondition.holds(parameters, old)) {
            return refused(
                    call,
                    prefix(call) + ".ConditionalCheckFailedException",
                    "The conditional request failed",
                    "ConditionalCheckFailedException");
        }
        return switch (action) {
            case "dynamodb:getItem" -> success(call, old, "Item");
            case "dynamodb:putItem" -> write(call, keyOf(keyed), old, keyed, keyed);
            case "dynamodb:deleteItem" -> delete(call, keyOf(keyed), old);
            case "dynamodb:updateItem" -> update(call, keyed, old);
            default ->
                throw new IllegalArgumentException(
                        call.site() + " calls " + call.resource().arn()
                                + ", but a Table knows only getItem, putItem, updateItem and deleteItem of dynamodb");
        };
    }

    private TaskReply update(TaskCall call, JsonNode key, JsonNode old) {
        try {
            ItemUpdate update = ItemUpdate.of(call.parameters(), old.isEmpty() ? key : old);
            return write(call, keyOf(key), old, update.after(), update.updated());
        } catch (ItemUpdate.MissingAttribute missing) {
            String text = "The provided expression refers to an attribute that does not exist in the item";
            return refused(call, unmodelled(call), text, "ValidationException");
        }
    }

    private TaskReply write(TaskCall call, String key, JsonNode old, JsonNode item, JsonNode updated) {
        items.put(key, item);
        return switch (call.parameters().path("ReturnValues").asText()) {
            case "ALL_OLD" -> success(call, old, "Attributes");
            case "ALL_NEW" -> success(call, item, "Attributes");
            case "UPDATED_NEW" -> success(call, updated, "Attributes");
            default -> success(call, Json.emptyObject(), "Attributes");
        };
    }

    private TaskReply delete(TaskCall call, String key, JsonNode old) {
        items.remove(key);
        boolean wanted = call.parameters().path("ReturnValues").asText().equals("ALL_OLD");
        return success(call, wanted ? old : Json.emptyObject(), "Attributes");
    }

    private static TaskReply success(TaskCall call, JsonNode attributes, String member) {
        ObjectBuilder payload = Json.object(1);
        return Envelope.reply(
                call,
                attributes.isEmpty()
                        ? payload.build()
                        : payload.put(member, attributes).build());
    }

    private static TaskReply refused(TaskCall call, String error, String message, String code) {
        return TaskReply.failure(error, Refusals.cause(call, message, 400, code));
    }

    /** The item under a key; one without attributes if there is none or its time is over. */
    private JsonNode current(String key, Instant now) {
        JsonNode item = items.getOrDefault(key, Json.emptyObject());
        BigDecimal end = expiry == null ? null : Item.numberOf(item.get(expiry));
        return end != null && end.longValue() < now.getEpochSecond() ? Json.emptyObject() : item;
    }

    private String keyOf(JsonNode item) {
        ObjectBuilder key = Json.object(keyAttributes.size());
        keyAttributes.forEach(name -> key.putIfPresent(name, item.get(name)));
        return Json.write(key.build());
    }

    private static String prefix(TaskCall call) {
        return call.resource().kind() == Kind.SDK ? "DynamoDb" : "DynamoDB";
    }

    private static String unmodelled(TaskCall call) {
        return call.resource().kind() == Kind.SDK ? "DynamoDb.DynamoDbException" : "DynamoDB.AmazonDynamoDBException";
    }
}
