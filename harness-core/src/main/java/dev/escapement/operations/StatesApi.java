package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.services.NearestNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The operations of Step Functions on an account, as requests and answers in JSON: what a server or a client library speaks, without the
 * wire (asl-reference 9.3).
 *
 * <pre>{@code
 * StatesApi api = StatesApi.of(account);
 * Reply reply = api.call("StartExecution", Json.parse("{\"stateMachineArn\": \"…\"}"));
 * reply.json();   // {"executionArn":"…","startDate":1767603600}
 * }</pre>
 *
 * <p>A request that the service would refuse is an {@link ApiRefusal} with its code and text. Time does not pass in a call.
 */
@API(status = Status.EXPERIMENTAL)
public final class StatesApi {

    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private final Account account;

    private StatesApi(Account account) {
        this.account = account;
        MachineOperations.in(account, operations);
        VersionOperations.in(account, operations);
        ExecutionOperations.in(account, operations);
        TaskOperations.in(account, operations);
        MapRunOperations.in(account, operations);
        TagOperations.in(account, operations);
        DefinitionOperations.in(account, operations);
    }

    /** The operations on an account. */
    public static StatesApi of(Account account) {
        return new StatesApi(account);
    }

    /** The names of the operations. */
    public List<String> operations() {
        return List.copyOf(operations.keySet());
    }

    /**
     * Performs an operation.
     *
     * @throws ApiRefusal when the service would refuse it, or does not know it
     */
    public Reply call(String operation, JsonNode request) {
        Operation known = operations.get(operation);
        if (known == null) {
            throw new ApiRefusal(
                    "UnknownOperationException",
                    "There is no operation " + operation + "." + NearestNames.hint(operation, operations.keySet()));
        }
        Throttle throttle = account.throttle();
        if (throttle != null && !Executions.LIMITED.contains(operation)) {
            throttle.admit(operation);
        }
        Reply reply = new Reply();
        known.perform(new Request(request), reply);
        return reply;
    }
}
