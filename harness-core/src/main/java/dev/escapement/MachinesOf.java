package dev.escapement;

import dev.escapement.nested.HostedExecution;
import dev.escapement.nested.HostedMachines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The machines of a simulation, as Tasks may start them. */
final class MachinesOf implements HostedMachines {

    private final Simulation simulation;
    private final Map<String, StateMachine> machines = new LinkedHashMap<>();

    MachinesOf(Simulation simulation, List<StateMachine> machines) {
        this.simulation = simulation;
        machines.forEach(machine -> this.machines.put(machine.arn(), machine));
    }

    @Override
    public boolean hosts(String machineArn) {
        return machines.containsKey(machineArn);
    }

    @Override
    public boolean isExpress(String machineArn) {
        return machine(machineArn).type() == WorkflowType.EXPRESS;
    }

    @Override
    public HostedExecution start(String machineArn, @Nullable String name, String input, boolean synchronous) {
        StartRequest request = StartRequest.received(input);
        request = name == null ? request : request.named(name);
        request = synchronous ? request.synchronously() : request;
        return new HostedExecutionOf(simulation.start(machine(machineArn), request));
    }

    @Override
    public @Nullable HostedExecution execution(String executionArn) {
        Execution execution = simulation.execution(executionArn);
        return execution == null ? null : new HostedExecutionOf(execution);
    }

    @Override
    public void warn(String warning) {
        simulation.warn(warning);
    }

    private StateMachine machine(String arn) {
        return Objects.requireNonNull(machines.get(arn), arn);
    }
}
