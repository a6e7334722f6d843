package dev.escapement.nested;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The state machines of a simulation and their executions, as seen by a Task. Implemented by the simulation. */
@API(status = Status.INTERNAL)
public interface HostedMachines {

    /** Whether the machine lives here. */
    boolean hosts(String machineArn);

    /** Whether the machine is an Express workflow. */
    boolean isExpress(String machineArn);

    /**
     * Starts an execution.
     *
     * @throws dev.escapement.integration.ApiRefusal with what the service would say
     */
    HostedExecution start(NestedStart request);

    /** The execution with the ARN; {@code null} if there is none here. */
    @Nullable HostedExecution execution(String executionArn);

    /** Tells the author of the test about something that the service would treat otherwise. */
    void warn(String warning);
}
