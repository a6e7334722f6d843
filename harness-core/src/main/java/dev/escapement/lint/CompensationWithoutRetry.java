package dev.escapement.lint;

/** A compensation that one passing fault leaves undone. */
final class CompensationWithoutRetry implements Lint {

    @Override
    public String code() {
        return "COMPENSATION_WITHOUT_RETRY";
    }

    @Override
    public String reason() {
        return "A compensation that fails for a passing fault leaves the work of several services half undone.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        Compensations compensations = Compensations.of(machine);
        machine.tasks()
                .filter(site -> !site.hasOrLiesIn("Retry") && compensations.contain(site))
                .forEach(
                        site -> findings.atName(
                                site.spot(),
                                site
                                        + " runs after a caught error but has no Retry: one passing fault leaves things half undone"));
    }
}
