package dev.escapement.lint;

/** A retrier whose errors an earlier one takes. */
final class ShadowedRetrier implements Lint {

    @Override
    public String code() {
        return "SHADOWED_RETRIER";
    }

    @Override
    public String reason() {
        return "The first retrier that matches an error decides, even when its attempts are used up; later ones for it are dead text.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.sites()
                .forEach(site -> Shadows.of(site.parts("Retry"))
                        .forEach(shadow -> findings.at(shadow.spot(), shadow.sentence("retrier"))));
    }
}
