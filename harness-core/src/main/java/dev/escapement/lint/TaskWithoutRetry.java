package dev.escapement.lint;

/** A Task that one passing fault fails. */
final class TaskWithoutRetry implements Lint {

    @Override
    public String code() {
        return "TASK_WITHOUT_RETRY";
    }

    @Override
    public String reason() {
        return "Throttling and broken connections happen to every call, and pass.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        Compensations compensations = Compensations.of(machine);
        machine.tasks()
                .filter(site -> !site.hasOrLiesIn("Retry") && !compensations.contain(site))
                .forEach(site -> findings.atName(
                        site.spot(), site + " has no Retry, nor has a state around it: one passing fault fails it"));
    }
}
