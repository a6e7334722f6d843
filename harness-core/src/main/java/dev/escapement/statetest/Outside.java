package dev.escapement.statetest;

import dev.escapement.integration.Integration;
import dev.escapement.simulation.Choices;
import java.time.Instant;

/**
 * What lies around a state that is tried.
 *
 * @param integration who does the work of Tasks
 * @param now the virtual time
 * @param choices where chance comes from
 */
record Outside(Integration integration, Instant now, Choices choices) {

    /** Some morning, and nobody there. */
    static final Outside SILENT = new Outside(
            call -> {
                throw new IllegalStateException("Nobody answers " + call.site().state() + ", which calls "
                        + call.resource().arn() + ". Give the test a mock or somebody who answers: "
                        + "mockingResult(…), mockingError(…) or answering(…)");
            },
            Instant.parse("2026-01-05T09:00:00Z"),
            Choices.seeded(0));

    Outside answeredBy(Integration other) {
        return new Outside(other, now, choices);
    }

    Outside at(Instant other) {
        return new Outside(integration, other, choices);
    }

    Outside seededWith(long seed) {
        return new Outside(integration, now, Choices.seeded(seed));
    }
}
