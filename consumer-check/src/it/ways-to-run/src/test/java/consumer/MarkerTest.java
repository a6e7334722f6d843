package consumer;

import dev.escapement.junit.scenario.Scenarios;

@Scenarios
class MarkerTest {}
