package dev.escapement.samples.refund;

import dev.escapement.junit.scenario.Scenarios;

/** Lets builds that find tests by their classes find the scenario file. */
@Scenarios
class RefundScenariosTest {}
