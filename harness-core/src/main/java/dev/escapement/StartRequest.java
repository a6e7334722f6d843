package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.engine.RunSpec;
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

    private StartRequest(JsonNode input, String inputText, @Nullable String name, boolean synchronous) {
        this.input = input;
        this.inputText = inputText;
        this.name = name;
        this.synchronous = synchronous;
    }

    /** An input as JSON text, told in the history as it stands. */
    public static StartRequest of(String input) {
        try {
            return new StartRequest(Json.parse(input), input, null, false);
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(
                    "The input of an execution must be JSON: " + problem.getMessage(), problem);
        }
    }

    /** An input as a value. */
    public static StartRequest of(JsonNode input) {
        JsonNode adopted = Json.adopt(input);
        return new StartRequest(adopted, Json.write(adopted), null, false);
    }

    /** The same with a name for the execution. */
    public StartRequest named(String executionName) {
        return new StartRequest(input, inputText, executionName, synchronous);
    }

    /** The same as StartSyncExecution asks for it: somebody waits for the answer. */
    public StartRequest synchronously() {
        return new StartRequest(input, inputText, name, true);
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
                Arns.role(),
                input,
                inputText,
                express,
                synchronous);
    }
}
