package dev.escapement.junit.scenario;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Which files hold tests that are no classes, for whoever selects them otherwise than JUnit does. */
@API(status = Status.INTERNAL)
public final class TestFiles {

    private TestFiles() {}

    /** Whether a file is called like one. */
    public static boolean isOne(Path file) {
        return ScenarioFiles.isOne(file);
    }

    /** Those in a folder and below it, in a fixed order. */
    public static List<Path> under(Path folder) {
        return ScenarioFiles.under(folder);
    }

    /** How such files are called. */
    public static String names() {
        return ScenarioFiles.names();
    }
}
