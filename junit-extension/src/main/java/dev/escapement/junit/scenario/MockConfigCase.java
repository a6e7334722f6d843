package dev.escapement.junit.scenario;

import dev.escapement.mock.config.MockConfigFile;
import java.nio.file.Path;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;

/** A test case of a mock configuration. */
record MockConfigCase(Path file, MockConfigFile config, String machine, String testCase, int line) implements FileTest {

    @Override
    public String name() {
        return machine + "#" + testCase;
    }

    @Override
    public boolean standsAt(int other) {
        return other == line;
    }

    @Override
    public TestDescriptor describedUnder(UniqueId parent) {
        return new MockConfigDescriptor(parent, this);
    }
}
