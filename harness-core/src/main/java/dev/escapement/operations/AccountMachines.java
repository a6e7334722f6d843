package dev.escapement.operations;

import dev.escapement.Execution;
import dev.escapement.HostedExecutionOf;
import dev.escapement.WorkflowType;
import dev.escapement.nested.HostedExecution;
import dev.escapement.nested.HostedMachines;
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
    public HostedExecution start(String arn, @Nullable String name, String input, boolean synchronous) {
        return new HostedExecutionOf(account.executions().start(new Start(arn, name, input, null, synchronous)));
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
