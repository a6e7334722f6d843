package dev.escapement.lint;

/** A member written twice. */
final class DuplicateKey implements Lint {

    @Override
    public String code() {
        return "DUPLICATE_KEY";
    }

    @Override
    public String reason() {
        return "Of two members of the same name the service sees only the last, whatever the first one says.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.source()
                .positions()
                .repetitions()
                .forEach(twice -> findings.atText(
                        twice.pointer(),
                        twice.later(),
                        "this member replaces the one of the same name in line "
                                + twice.earlier().line() + ", column "
                                + twice.earlier().column()));
    }

    @Override
    public boolean looksAtRefused() {
        return true;
    }
}
