package dev.escapement;

import dev.escapement.nested.HostedExecution;
import dev.escapement.nested.HostedMachines;
import dev.escapement.nested.NestedStart;
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
    public HostedExecution start(NestedStart wanted) {
        StartRequest request = StartRequest.received(wanted.input());
        request = wanted.name() == null ? request : request.named(wanted.name());
        request = wanted.traceHeader() == null ? request : request.traced(wanted.traceHeader());
        request = wanted.synchronous() ? request.synchronously() : request;
        Execution execution = simulation.start(machine(wanted.machineArn()), request);
        simulation.startedBy(wanted.startedBy(), execution);
        return new HostedExecutionOf(execution);
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
