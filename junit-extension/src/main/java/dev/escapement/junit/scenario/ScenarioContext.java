package dev.escapement.junit.scenario;

import dev.escapement.junit.Histories;
import java.nio.file.Path;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/**
 * What all scenarios of a run share.
 *
 * @param appendices the folder of what failed ones leave behind
 */
record ScenarioContext(
        ScenarioMachines machines, EngineExecutionListener listener, Path appendices, Histories histories)
        implements EngineExecutionContext {}
