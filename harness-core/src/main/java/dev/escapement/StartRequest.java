package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.engine.RunSpec;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an execution is asked to start with.
 *
 * <pre>{@code
 * simulation.start(machine, StartRequest.of("{}").named("order-7"));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class StartRequest {

    private final JsonNode input;
    private final String inputText;
    private final @Nullable String name;
    private final boolean synchronous;
    private final Launch launch;

    private StartRequest(
            JsonNode input, String inputText, @Nullable String name, boolean synchronous, Launch launch) {
        this.input = input;
        this.inputText = inputText;
        this.name = name;
        this.synchronous = synchronous;
        this.launch = launch;
    }

    /** An input as JSON text, told in the history as it stands. */
    public static StartRequest of(String input) {
        try {
            return new StartRequest(Json.parse(input), input, null, false, Launch.BY_HAND);
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(
                    "The input of an execution must be JSON: " + problem.getMessage(), problem);
        }
    }

    /**
     * An input as it comes in a request.
     *
     * @throws ApiRefusal in the words of the service (asl-reference 8.3)
     */
    @API(status = Status.INTERNAL)
    public static StartRequest received(String input) {
        try {
            return of(input);
        } catch (IllegalArgumentException problem) {
            String why = input.isBlank() || problem.getCause() == null
                    ? "Invalid execution input."
                    : problem.getCause().getMessage();
            throw new ApiRefusal("InvalidExecutionInput", "Invalid State Machine Execution Input: '" + why + "'");
        }
    }

    /** An input as a value. */
    public static StartRequest of(JsonNode input) {
        JsonNode adopted = Json.adopt(input);
        return new StartRequest(adopted, Json.write(adopted), null, false, Launch.BY_HAND);
    }

    /** The same with a name for the execution. */
    public StartRequest named(String executionName) {
        return new StartRequest(input, inputText, executionName, synchronous, launch);
    }

    /** The same as StartSyncExecution asks for it: somebody waits for the answer. */
    public StartRequest synchronously() {
        return new StartRequest(input, inputText, name, true, launch);
    }

    /** The same under a role, and as a version of the machine. */
    @API(status = Status.INTERNAL)
    public StartRequest launchedAs(Launch other) {
        return new StartRequest(input, inputText, name, synchronous, other);
    }

    RunSpec specFor(StateMachine machine, Simulation simulation, int payloadBytes) {
        if (Json.size(input) > payloadBytes) {
            throw new IllegalArgumentException("The input of an execution may have " + payloadBytes
                    + " bytes of UTF-8, this one has " + Json.size(input));
        }
        String executionName = name == null ? simulation.nextName() : Names.checked(name);
        boolean express = machine.type() == WorkflowType.EXPRESS;
        String arn = express
                ? Arns.express(machine.arn(), executionName, simulation.nextName())
                : Arns.execution(machine.arn(), executionName);
        return new RunSpec(
                machine.definition(),
                machine.name(),
                machine.arn(),
                executionName,
                arn,
                launch.roleArn(),
                input,
                inputText,
                express,
                synchronous,
                launch.versionArn(),
                launch.aliasArn());
    }
}
