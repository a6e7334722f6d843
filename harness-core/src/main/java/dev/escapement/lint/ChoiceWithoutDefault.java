package dev.escapement.lint;

/** A Choice that may find no way on. */
final class ChoiceWithoutDefault implements Lint {

    @Override
    public String code() {
        return "CHOICE_WITHOUT_DEFAULT";
    }

    @Override
    public String reason() {
        return "When no rule matches the execution fails with States.Runtime, which no state can catch.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.sites()
                .filter(site -> site.is("Choice") && !site.has("Default"))
                .forEach(
                        site -> findings.atName(
                                site.spot(),
                                site
                                        + " has no Default: when no rule matches the execution fails, and nothing can catch that"));
    }
}
