package dev.escapement.junit.scenario;

import dev.escapement.junit.FailureAppendix;
import dev.escapement.junit.Histories;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;

/**
 * Runs scenario files, {@code *.scenario.yaml} and {@code *.scenario.json}, as tests. Found by the JUnit Platform itself; which
 * files are run is said by {@link Scenarios}, by a suite or by the console launcher.
 */
@API(status = Status.EXPERIMENTAL)
public final class ScenarioEngine extends HierarchicalTestEngine<ScenarioContext> {

    /** What to include in a suite. */
    public static final String ID = "escapement-scenarios";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId engineId) {
        ScenarioEngineDescriptor engine = new ScenarioEngineDescriptor(engineId);
        Selection selection = new Selection();
        Selectors.of(request).addTo(selection);
        selection.describeUnder(engine);
        return engine;
    }

    @Override
    protected ScenarioContext createExecutionContext(ExecutionRequest request) {
        ConfigurationParameters parameters = request.getConfigurationParameters();
        return new ScenarioContext(
                new ScenarioMachines(),
                request.getEngineExecutionListener(),
                FailureAppendix.root(parameters.get(FailureAppendix.PARAMETER)),
                Histories.in(parameters.get(Histories.PARAMETER)));
    }
}
