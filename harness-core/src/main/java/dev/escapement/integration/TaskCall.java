package dev.escapement.integration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.services.TaskResource;
import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a Task, as it leaves the workflow.
 *
 * @param executionArn the execution that calls
 * @param site where in the execution
 * @param resource what is called
 * @param parameters the resolved parameters; for a function or an activity its input
 * @param taskToken the token that may settle the call later; {@code null} where the pattern has none
 * @param timeout the attempt's budget
 * @param heartbeat the longest silence allowed
 * @param roleArn the role of the Task's {@code Credentials}
 * @param at the virtual time
 */
@API(status = Status.EXPERIMENTAL)
public record TaskCall(
        String executionArn,
        CallSite site,
        TaskResource resource,
        JsonNode parameters,
        @Nullable String taskToken,
        @Nullable Duration timeout,
        @Nullable Duration heartbeat,
        @Nullable String roleArn,
        Instant at) {

    private static final int PLACE_OF_MACHINE = 6;

    /** The name of the machine that calls; a child of a distributed Map calls for the machine that has the Map. */
    public String machineName() {
        String machine = machine();
        int label = machine.indexOf('/');
        return label < 0 ? machine : machine.substring(0, label);
    }

    /** The label of the distributed Map whose child calls; empty for all other executions. */
    public String mapLabel() {
        String machine = machine();
        int label = machine.indexOf('/');
        return label < 0 ? "" : machine.substring(label + 1);
    }

    private String machine() {
        String[] parts = executionArn.split(":", PLACE_OF_MACHINE + 2);
        return parts.length > PLACE_OF_MACHINE ? parts[PLACE_OF_MACHINE] : "";
    }
}
