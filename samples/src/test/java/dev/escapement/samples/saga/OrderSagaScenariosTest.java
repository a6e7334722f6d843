package dev.escapement.samples.saga;

import dev.escapement.junit.scenario.Scenarios;

/** Says that there are scenario files beside it. */
@Scenarios
class OrderSagaScenariosTest {}
