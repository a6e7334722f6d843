package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;

/** A retrier that would still wait when the execution has timed out. */
final class RetryOutlastsTimeout implements Lint {

    private static final double EXPRESS_SECONDS = 300;

    @Override
    public String code() {
        return "RETRY_OUTLASTS_TIMEOUT";
    }

    @Override
    public String reason() {
        return "An execution that times out while it waits for a retry fails with States.Timeout,"
                + " which no state can catch, instead of with the error that was retried.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        JsonNode own = machine.source().root().path("TimeoutSeconds");
        if (!own.isNumber() && !machine.express()) {
            return;
        }
        double timeout = machine.express() ? Math.min(own.asDouble(EXPRESS_SECONDS), EXPRESS_SECONDS) : own.asDouble();
        machine.sites().filter(site -> !isApart(site)).forEach(site -> look(site, timeout, findings));
    }

    /** The children of a distributed Map are executions of their own. */
    private static boolean isApart(Site site) {
        Site owner = site.scope().owner();
        return owner != null && (owner.isDistributed() || isApart(owner));
    }

    private static void look(Site site, double timeout, Findings findings) {
        for (Site.Part retrier : site.parts("Retry")) {
            double window = RetryWindow.of(retrier.json()).seconds();
            if (window >= timeout) {
                findings.at(
                        retrier.spot(),
                        "the delays of this retrier add up to " + seconds(window) + ", but the execution ends after "
                                + seconds(timeout));
            }
        }
    }

    private static String seconds(double seconds) {
        return seconds < 1e9 ? Math.round(seconds) + " s" : "more than 30 years";
    }
}
