package dev.escapement.junit.scenario;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** All scenario files of a run. */
final class ScenarioEngineDescriptor extends EngineDescriptor implements Node<ScenarioContext> {

    ScenarioEngineDescriptor(UniqueId id) {
        super(id, "Escapement scenarios");
    }
}
