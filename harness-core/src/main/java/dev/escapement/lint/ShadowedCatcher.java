package dev.escapement.lint;

/** A catcher whose errors an earlier one takes. */
final class ShadowedCatcher implements Lint {

    @Override
    public String code() {
        return "SHADOWED_CATCHER";
    }

    @Override
    public String reason() {
        return "The first catcher that matches an error decides; later ones for it are dead text.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.sites()
                .forEach(site -> Shadows.of(site.parts("Catch"))
                        .forEach(shadow -> findings.at(shadow.spot(), shadow.sentence("catcher"))));
    }
}
