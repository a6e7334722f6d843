package dev.escapement.lint;

/** A way of trying again that never gives up by itself. */
final class EndlessRetry implements Lint {

    /** Each attempt of a Task writes at least three events, and an execution may write 25,000. */
    private static final int MOST_ATTEMPTS = 25_000 / 3;

    @Override
    public String code() {
        return "ENDLESS_RETRY";
    }

    @Override
    public String reason() {
        return "An execution that tries for ever ends by its limit of 25,000 events, with an error that nothing can catch.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.sites().forEach(site -> site.parts("Retry").forEach(retrier -> lookAtAttempts(retrier, findings)));
        machine.scopes().forEach(scope -> lookAtLoops(scope, findings));
    }

    private static void lookAtAttempts(Site.Part retrier, Findings findings) {
        long attempts = retrier.json().path("MaxAttempts").asLong();
        if (attempts > MOST_ATTEMPTS) {
            findings.at(
                    retrier.spot().field("MaxAttempts"),
                    attempts
                            + " attempts write more than 25,000 events: the execution ends before the retrier gives up");
        }
    }

    /** A loop without any Choice has no way out but success, so one that an error leads into goes on as long as the error does. */
    private static void lookAtLoops(Scope scope, Findings findings) {
        Loops loops = Loops.of(scope, site -> !site.is("Choice"));
        for (Site site : scope.sites()) {
            scope.waysFrom(site).stream()
                    .filter(way -> way.caught() && loops.contain(way))
                    .forEach(way -> findings.at(
                            way.part().spot().field("Next"),
                            "this leads back to " + site + " without any Choice on the way: as long as the error lasts"
                                    + " the execution goes round"));
        }
    }
}
