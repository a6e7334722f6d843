package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The operations on versions and aliases. */
final class VersionOperations {

    private static final int LONGEST_DESCRIPTION = 256;

    private final Account account;

    private VersionOperations(Account account) {
        this.account = account;
    }

    static void in(Account account, Map<String, Operation> operations) {
        VersionOperations own = new VersionOperations(account);
        operations.put("PublishStateMachineVersion", Operation.of(own::publish));
        operations.put("ListStateMachineVersions", Operation.of(own::listVersions));
        operations.put(
                "DeleteStateMachineVersion",
                Operation.silent(request -> account.versions().delete(request.arn("stateMachineVersionArn"))));
        operations.put("CreateStateMachineAlias", Operation.of(own::create));
        operations.put("UpdateStateMachineAlias", Operation.of(own::update));
        operations.put(
                "DeleteStateMachineAlias",
                Operation.silent(request -> account.aliases().delete(request.arn("stateMachineAliasArn"))));
        operations.put("DescribeStateMachineAlias", Operation.of(own::describe));
        operations.put("ListStateMachineAliases", Operation.of(own::listAliases));
    }

    private JsonNode publish(Request request) {
        String description = request.text("description", LONGEST_DESCRIPTION);
        MachineVersion version = account.versions()
                .publish(
                        request.arn("stateMachineArn"),
                        request.optionalText("revisionId"),
                        description == null ? "" : description);
        return Json.object(2)
                .put("creationDate", WireTime.of(version.createdAt()))
                .put("stateMachineVersionArn", version.arn())
                .build();
    }

    private JsonNode listVersions(Request request) {
        String machine = request.arn("stateMachineArn");
        return page(request, "versions/" + machine, account.versions().list(machine), MachineVersion::arn)
                .toJson(
                        "stateMachineVersions",
                        version -> Json.object(2)
                                .put("stateMachineVersionArn", version.arn())
                                .put("creationDate", WireTime.of(version.createdAt()))
                                .build());
    }

    private JsonNode create(Request request) {
        String description = request.text("description", LONGEST_DESCRIPTION);
        request.required("routingConfiguration", request.list("routingConfiguration"));
        Alias alias = account.aliases()
                .create(request.text("name"), routing(request), description == null ? "" : description);
        return Json.object(2)
                .put("stateMachineAliasArn", alias.arn())
                .put("creationDate", WireTime.of(alias.createdAt()))
                .build();
    }

    private JsonNode update(Request request) {
        boolean rerouted = !request.list("routingConfiguration").isEmpty();
        Alias alias = account.aliases()
                .update(
                        request.arn("stateMachineAliasArn"),
                        rerouted ? routing(request) : null,
                        request.text("description", LONGEST_DESCRIPTION));
        return Json.object(1).put("updateDate", WireTime.of(alias.updatedAt())).build();
    }

    private static Routing routing(Request request) {
        return new Routing(request.list("routingConfiguration").stream()
                .map(entry -> {
                    Request share = new Request(entry);
                    Long weight = share.wholeNumber("weight");
                    return new Routing.Share(
                            share.arn("stateMachineVersionArn"),
                            share.required("weight", weight).intValue());
                })
                .toList());
    }

    private JsonNode describe(Request request) {
        Alias alias = account.aliases().get(request.arn("stateMachineAliasArn"));
        return Json.object(6)
                .put("stateMachineAliasArn", alias.arn())
                .put("name", alias.name())
                .put("description", alias.description())
                .put(
                        "routingConfiguration",
                        Json.array(alias.routing().shares().stream()
                                .map(share -> Json.object(2)
                                        .put("stateMachineVersionArn", share.versionArn())
                                        .put("weight", share.weight())
                                        .build())
                                .toList()))
                .put("creationDate", WireTime.of(alias.createdAt()))
                .put("updateDate", WireTime.of(alias.updatedAt()))
                .build();
    }

    private JsonNode listAliases(Request request) {
        String arn = request.arn("stateMachineArn");
        return page(request, "aliases/" + arn, account.aliases().list(arn), Alias::arn)
                .toJson(
                        "stateMachineAliases",
                        alias -> Json.object(2)
                                .put("stateMachineAliasArn", alias.arn())
                                .put("creationDate", WireTime.of(alias.createdAt()))
                                .build());
    }

    private <T> Page<T> page(Request request, String scope, List<T> all, Function<T, String> key) {
        return Page.of(request, account.simulation().now(), scope, all, element -> true, key);
    }
}
