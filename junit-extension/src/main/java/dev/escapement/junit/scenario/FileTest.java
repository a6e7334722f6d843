package dev.escapement.junit.scenario;

import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;

/** A test in a file. */
interface FileTest {

    /** What no other test of the file is called. */
    String name();

    /** Whether this line belongs to it. */
    boolean standsAt(int line);

    /** As the JUnit Platform sees it. */
    TestDescriptor describedUnder(UniqueId file);
}
