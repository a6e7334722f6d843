package consumer;

import dev.escapement.junit.scenario.Scenarios;

@Scenarios("nowhere")
class NowhereTest {}
