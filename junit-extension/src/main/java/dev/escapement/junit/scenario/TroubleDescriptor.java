package dev.escapement.junit.scenario;

import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** What cannot be run, as a test that fails and says why: in silence nobody would miss it. */
final class TroubleDescriptor extends AbstractTestDescriptor implements Node<ScenarioContext> {

    private final String trouble;

    TroubleDescriptor(UniqueId id, String name, TestSource source, String trouble) {
        super(id, name, source);
        this.trouble = trouble;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public ScenarioContext execute(ScenarioContext context, DynamicTestExecutor dynamicTests) {
        throw new ScenarioException(trouble);
    }
}
