package dev.escapement.junit.scenario;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.hierarchical.Node;

/** What a marked class stands for. Surefire runs a class only if what it finds there says that it comes from that class. */
final class MarkerDescriptor extends AbstractTestDescriptor implements Node<ScenarioContext> {

    static final String SEGMENT = "class";

    private final String className;

    MarkerDescriptor(UniqueId engine, Class<?> marked) {
        super(engine.append(SEGMENT, marked.getName()), marked.getSimpleName(), ClassSource.from(marked));
        this.className = marked.getName();
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public String getLegacyReportingName() {
        return className;
    }
}
