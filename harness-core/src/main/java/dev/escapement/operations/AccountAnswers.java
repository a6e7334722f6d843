package dev.escapement.operations;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.nested.NestedExecutions;

/** Answers the Tasks that ask for what is in an account, before anybody outside is asked. */
final class AccountAnswers implements Integration {

    private final Activities activities;
    private final NestedExecutions machines;

    AccountAnswers(Account account, Integration outside) {
        this.activities = account.activities();
        this.machines = new NestedExecutions(new AccountMachines(account), outside);
    }

    @Override
    public void joins(Outside simulation) {
        machines.joins(simulation);
    }

    @Override
    public TaskReply call(TaskCall call) {
        return activities.queue(call) ? TaskReply.awaiting() : machines.call(call);
    }

    @Override
    public void abandoned(TaskCall call) {
        machines.abandoned(call);
    }

    @Override
    public String reproducer() {
        return machines.reproducer();
    }
}
