package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.MapRun;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.parser.VariableReferences;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the service tells of a machine, its members in the order of the service's model. */
final class MachineView {

    private MachineView() {}

    /** As DescribeStateMachine does. */
    static JsonNode of(RegisteredMachine machine, Revision revision, String arn, Instant createdAt, boolean withData) {
        ObjectBuilder told = Json.object(16)
                .put("stateMachineArn", arn)
                .put("name", machine.name())
                .put("status", machine.isDeleting() ? "DELETING" : "ACTIVE");
        definition(told, revision, withData)
                .put("type", machine.type().name())
                .put("creationDate", WireTime.of(createdAt));
        return configuration(told, revision, withData).build();
    }

    /** As DescribeStateMachineForExecution does. */
    static JsonNode forExecution(Account account, Execution execution, boolean withData) {
        MapRun mapRun = account.mapRuns().around(execution);
        Revision revision = account.executions().revisionOf(mapRun == null ? execution.arn() : mapRun.executionArn());
        if (revision == null) {
            throw Refusals.noMachine(execution.machine().arn());
        }
        ObjectBuilder told = Json.object(16)
                .put("stateMachineArn", execution.machine().arn())
                .put("name", execution.machine().name());
        definition(told, revision, withData)
                .put("updateDate", WireTime.of(revision.since()))
                .put("loggingConfiguration", revision.logging())
                .put("tracingConfiguration", revision.tracing());
        if (mapRun != null) {
            told.put("mapRunArn", mapRun.arn()).put("label", mapRun.label());
        }
        told.putIfPresent("revisionId", revision.id()).put("encryptionConfiguration", revision.encryption());
        return variables(told, revision, withData).build();
    }

    /** As ListStateMachines does. */
    static JsonNode entry(RegisteredMachine machine) {
        return Json.object(4)
                .put("stateMachineArn", machine.arn())
                .put("name", machine.name())
                .put("type", machine.type().name())
                .put("creationDate", WireTime.of(machine.createdAt()))
                .build();
    }

    private static ObjectBuilder definition(ObjectBuilder told, Revision revision, boolean withData) {
        return told.put("definition", withData ? revision.definition() : "{}").put("roleArn", revision.roleArn());
    }

    private static ObjectBuilder configuration(ObjectBuilder told, Revision revision, boolean withData) {
        told.put("loggingConfiguration", revision.logging())
                .put("tracingConfiguration", revision.tracing())
                .putIfPresent("revisionId", revision.id())
                .put("encryptionConfiguration", revision.encryption());
        return variables(told, revision, withData);
    }

    private static ObjectBuilder variables(ObjectBuilder told, Revision revision, boolean withData) {
        Map<String, List<String>> references =
                VariableReferences.of(revision.machine().definition());
        if (!withData || references.isEmpty()) {
            return told;
        }
        ObjectBuilder byState = Json.object();
        references.forEach((state, names) ->
                byState.put(state, Json.array(names.stream().map(Json::text).toList())));
        return told.put("variableReferences", byState.build());
    }
}
