package dev.escapement.lint;

/** A Task whose errors nobody handles. */
final class TaskWithoutCatch implements Lint {

    @Override
    public String code() {
        return "TASK_WITHOUT_CATCH";
    }

    @Override
    public String reason() {
        return "An error that nobody catches ends the execution and leaves what was done half done.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        Compensations compensations = Compensations.of(machine);
        machine.tasks()
                .filter(site -> !site.hasOrLiesIn("Catch") && !compensations.contain(site))
                .forEach(site -> findings.atName(
                        site.spot(), site + " has no Catch, nor has a state around it: its errors end the execution"));
    }
}
