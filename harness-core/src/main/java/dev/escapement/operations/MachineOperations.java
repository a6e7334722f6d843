package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.WorkflowType;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.Map;

/** The operations on machines. */
final class MachineOperations {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DEFINITION = 1_048_576;

    private final Account account;

    private MachineOperations(Account account) {
        this.account = account;
    }

    static void in(Account account, Map<String, Operation> operations) {
        MachineOperations own = new MachineOperations(account);
        operations.put("CreateStateMachine", Operation.of(own::create));
        operations.put("UpdateStateMachine", Operation.of(own::update));
        operations.put(
                "DeleteStateMachine",
                Operation.silent(request -> account.machines().delete(request.arn("stateMachineArn"))));
        operations.put("DescribeStateMachine", Operation.of(own::describe));
        operations.put("DescribeStateMachineForExecution", Operation.of(own::describeForExecution));
        operations.put("ListStateMachines", Operation.of(own::list));
    }

    private JsonNode create(Request request) {
        boolean publish = publishes(request);
        WorkflowType type = request.oneOf("type", WorkflowType.class);
        MachineRequest wanted = new MachineRequest(
                request.required("name", request.text("name", LONGEST_NAME)),
                type == null ? WorkflowType.STANDARD : type,
                request.required("definition", request.text("definition", LONGEST_DEFINITION)),
                request.arn("roleArn"),
                request.object("loggingConfiguration"),
                request.object("tracingConfiguration"),
                request.object("encryptionConfiguration"),
                request.tags());
        RegisteredMachine machine = account.machines().create(wanted);
        ObjectBuilder answer = Json.object()
                .put("stateMachineArn", machine.arn())
                .put("creationDate", WireTime.of(machine.createdAt()));
        return publish ? published(answer, machine.arn(), request) : answer.build();
    }

    private JsonNode update(Request request) {
        boolean publish = publishes(request);
        String arn = request.arn("stateMachineArn");
        MachineChange change = new MachineChange(
                request.text("definition", LONGEST_DEFINITION),
                request.optionalText("roleArn"),
                request.object("loggingConfiguration"),
                request.object("tracingConfiguration"),
                request.object("encryptionConfiguration"));
        Revision revision = account.machines().update(arn, change);
        ObjectBuilder answer = Json.object()
                .put("updateDate", WireTime.of(account.simulation().now()))
                .putIfPresent("revisionId", revision.id());
        return publish ? published(answer, arn, request) : answer.build();
    }

    private static boolean publishes(Request request) {
        boolean publish = Boolean.TRUE.equals(request.flag("publish"));
        if (!publish && request.optionalText("versionDescription") != null) {
            throw Refusals.invalid("Version description can only be set when publish is true");
        }
        return publish;
    }

    private JsonNode published(ObjectBuilder answer, String arn, Request request) {
        String description = request.text("versionDescription", 256);
        MachineVersion version = account.versions().publish(arn, null, description == null ? "" : description);
        return answer.put("stateMachineVersionArn", version.arn()).build();
    }

    /** Of a machine, or of one of its versions. */
    private JsonNode describe(Request request) {
        String arn = request.arn("stateMachineArn");
        boolean withData = ExecutionOperations.includesData(request);
        StatesArn asked = StatesArn.parse(arn, "stateMachine");
        if (asked.qualifier() == null) {
            RegisteredMachine machine = account.machines().get(arn);
            return MachineView.of(machine, machine.revision(), arn, machine.createdAt(), withData);
        }
        MachineVersion version = account.versions().get(arn);
        RegisteredMachine machine = account.machines().get(asked.machineArn());
        return MachineView.of(machine, version.revision(), arn, version.createdAt(), withData);
    }

    private JsonNode describeForExecution(Request request) {
        Execution execution = account.executions().get(request.arn("executionArn"));
        return MachineView.forExecution(account, execution, ExecutionOperations.includesData(request));
    }

    private JsonNode list(Request request) {
        return Page.of(
                        request,
                        account.simulation().now(),
                        "machines",
                        account.machines().all(),
                        machine -> true,
                        RegisteredMachine::arn)
                .toJson("stateMachines", MachineView::entry);
    }
}
