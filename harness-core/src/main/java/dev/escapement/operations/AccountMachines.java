package dev.escapement.operations;

import dev.escapement.Execution;
import dev.escapement.HostedExecutionOf;
import dev.escapement.WorkflowType;
import dev.escapement.nested.HostedExecution;
import dev.escapement.nested.HostedMachines;
import dev.escapement.nested.NestedStart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machines of an account, as Tasks may start them. */
record AccountMachines(Account account) implements HostedMachines {

    @Override
    public boolean hosts(String arn) {
        return machine(arn) != null;
    }

    @Override
    public boolean isExpress(String arn) {
        RegisteredMachine machine = machine(arn);
        return machine != null && machine.type() == WorkflowType.EXPRESS;
    }

    @Override
    public HostedExecution start(NestedStart wanted) {
        Execution execution = account.executions()
                .start(new Start(
                        wanted.machineArn(),
                        wanted.name(),
                        wanted.input(),
                        wanted.traceHeader(),
                        wanted.synchronous()));
        account.simulation().startedBy(wanted.startedBy(), execution);
        return new HostedExecutionOf(execution);
    }

    @Override
    public @Nullable HostedExecution execution(String arn) {
        Execution execution = account.simulation().execution(arn);
        return execution == null ? null : new HostedExecutionOf(execution);
    }

    @Override
    public void warn(String warning) {
        account.simulation().warn(warning);
    }

    private @Nullable RegisteredMachine machine(String arn) {
        String[] parts = arn.split(":", 8);
        boolean named = parts.length > 6 && parts[2].equals("states") && parts[5].equals("stateMachine");
        return named ? account.machines().known(String.join(":", List.of(parts).subList(0, 7))) : null;
    }
}
