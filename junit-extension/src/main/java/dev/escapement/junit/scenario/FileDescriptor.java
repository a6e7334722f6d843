package dev.escapement.junit.scenario;

import java.nio.file.Path;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.hierarchical.Node;

/** The scenarios of one file. */
final class FileDescriptor extends AbstractTestDescriptor implements Node<ScenarioContext> {

    static final String SEGMENT = "file";

    private final Path path;

    FileDescriptor(UniqueId parent, Path path) {
        super(
                parent.append(SEGMENT, FileNames.inProject(path)),
                String.valueOf(path.getFileName()),
                FileSource.from(path.toFile()));
        this.path = path;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    /** Reports sort tests by class, and cut what is no class to its last word. */
    @Override
    public String getLegacyReportingName() {
        return FileNames.asClass(path);
    }
}
