package dev.escapement.lint;

/** A Task that would wait for years. */
final class TaskWithoutTimeout implements Lint {

    @Override
    public String code() {
        return "TASK_WITHOUT_TIMEOUT";
    }

    @Override
    public String reason() {
        return "A Task without a timeout waits for 99,999,999 seconds when the other side never answers.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.tasks()
                .filter(site -> !site.has("TimeoutSeconds") && !site.has("TimeoutSecondsPath"))
                .forEach(site -> findings.atName(
                        site.spot(), site + " has no TimeoutSeconds: if nobody answers it waits for years"));
    }
}
