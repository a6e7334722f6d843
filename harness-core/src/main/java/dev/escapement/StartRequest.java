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
    private final @Nullable String traceHeader;
    private final Launch launch;

    private StartRequest(
            JsonNode input,
            String inputText,
            @Nullable String name,
            boolean synchronous,
            @Nullable String traceHeader,
            Launch launch) {
        this.input = input;
        this.inputText = inputText;
        this.name = name;
        this.synchronous = synchronous;
        this.traceHeader = traceHeader;
        this.launch = launch;
    }

    /** An input as JSON text, told in the history as it stands. */
    public static StartRequest of(String input) {
        try {
            return new StartRequest(Json.parse(input), input, null, false, null, Launch.BY_HAND);
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
        return new StartRequest(adopted, Json.write(adopted), null, false, null, Launch.BY_HAND);
    }

    /** The same with a name for the execution. */
    public StartRequest named(String executionName) {
        return new StartRequest(input, inputText, executionName, synchronous, traceHeader, launch);
    }

    /** The same as StartSyncExecution asks for it: somebody waits for the answer. */
    public StartRequest synchronously() {
        return new StartRequest(input, inputText, name, true, traceHeader, launch);
    }

    /** The same under a role, and as a version of the machine. */
    @API(status = Status.INTERNAL)
    public StartRequest launchedAs(Launch other) {
        return new StartRequest(input, inputText, name, synchronous, traceHeader, other);
    }

    /**
     * The same as part of a trace: {@code Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1}.
     *
     * @throws dev.escapement.integration.ApiRefusal when it is longer than 256 characters or holds others than those of ASCII
     */
    public StartRequest traced(String header) {
        return new StartRequest(input, inputText, name, synchronous, TraceHeaders.checked(header), launch);
    }

    /** @throws dev.escapement.integration.ApiRefusal when somebody is to wait for the end of a Standard workflow, which may be a year ahead */
    RunSpec specFor(StateMachine machine, Simulation simulation, int payloadBytes) {
        if (Json.size(input) > payloadBytes) {
            throw new IllegalArgumentException("The input of an execution may have " + payloadBytes
                    + " bytes of UTF-8, this one has " + Json.size(input));
        }
        String executionName = name == null ? simulation.nextName() : Names.checked(name);
        boolean express = machine.type() == WorkflowType.EXPRESS;
        if (synchronous && !express) {
            throw Refusals.ofWorkflowType();
        }
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
                null,
                traceHeader,
                launch.versionArn(),
                launch.aliasArn());
    }
}
