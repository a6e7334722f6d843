package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.MapRun;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations on Map runs. */
final class MapRunOperations {

    private final Account account;

    private MapRunOperations(Account account) {
        this.account = account;
    }

    static void in(Account account, Map<String, Operation> operations) {
        MapRunOperations own = new MapRunOperations(account);
        operations.put("DescribeMapRun", Operation.of(own::describe));
        operations.put("ListMapRuns", Operation.of(own::list));
        operations.put("UpdateMapRun", Operation.silent(own::update));
    }

    private JsonNode describe(Request request) {
        MapRun mapRun = account.mapRuns().get(request.arn("mapRunArn"));
        return onWire(mapRun.describe(), mapRun);
    }

    private JsonNode list(Request request) {
        String execution = request.arn("executionArn");
        return Page.of(
                        request,
                        account.simulation().now(),
                        "map-runs/" + execution,
                        account.mapRuns().list(execution),
                        mapRun -> true,
                        MapRun::arn)
                .toJson("mapRuns", mapRun -> onWire(mapRun.summary(), mapRun));
    }

    private void update(Request request) {
        Long width = request.wholeNumber("maxConcurrency");
        Long count = request.wholeNumber("toleratedFailureCount");
        Double percentage = request.number("toleratedFailurePercentage");
        notNegative("maxConcurrency", width);
        notNegative("toleratedFailureCount", count);
        if (percentage != null && (percentage < 0 || percentage > 100)) {
            throw Refusals.constraint(
                    percentage.toString(),
                    "toleratedFailurePercentage",
                    "Member must have value "
                            + (percentage < 0 ? "greater than or equal to 0" : "less than or equal to 100"));
        }
        account.mapRuns()
                .update(request.arn("mapRunArn"), width == null ? null : Math.toIntExact(width), percentage, count);
    }

    private static void notNegative(String member, @Nullable Long value) {
        if (value != null && value < 0) {
            throw Refusals.constraint(value.toString(), member, "Member must have value greater than or equal to 0");
        }
        if (value != null && value > Integer.MAX_VALUE) {
            throw Refusals.constraint(
                    value.toString(), member, "Member must have value less than or equal to " + Integer.MAX_VALUE);
        }
    }

    /** The same with times as the wire has them. */
    private static JsonNode onWire(JsonNode told, MapRun mapRun) {
        ObjectBuilder onWire = Json.object(16);
        told.properties().forEach(member -> {
            JsonNode value = switch (member.getKey()) {
                case "startDate" -> WireTime.of(mapRun.startedAt());
                case "stopDate" -> WireTime.ofNullable(mapRun.stoppedAt());
                case "redriveDate" -> WireTime.ofNullable(mapRun.redrivenAt());
                default -> member.getValue();
            };
            onWire.putIfPresent(member.getKey(), value);
        });
        return onWire.build();
    }
}
