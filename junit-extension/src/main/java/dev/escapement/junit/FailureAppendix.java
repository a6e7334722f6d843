package dev.escapement.junit;

import dev.escapement.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a failed test leaves behind: the story and the history of each of its executions as files, and where they are, the hash of
 * the definition and what makes it happen again as report entries.
 *
 * @param folder where the files of the test go
 */
@API(status = Status.INTERNAL)
public record FailureAppendix(Path folder) {

    /** The configuration parameter that names the folder of all appendices. */
    public static final String PARAMETER = "escapement.appendix";

    /** The folder of all appendices: the configured one, or where the build keeps what it makes. */
    public static Path root(Optional<String> configured) {
        return configured.map(Path::of).orElseGet(() -> Path.of(isGradle() ? "build" : "target", "escapement"));
    }

    /** Leaves the files of one execution, and gives its report entries. */
    public Map<String, String> leave(Execution execution, int number, String definitionHash) {
        ExecutionFiles files = new ExecutionFiles(folder);
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("escapement.execution", ExecutionFiles.name(execution, number));
        entries.put("escapement.reproduce", execution.simulation().reproducer());
        entries.put("escapement.definition", definitionHash);
        entries.put("escapement.history", where(() -> files.writeHistory(execution, number)));
        entries.put("escapement.story", where(() -> files.writeStory(execution, number)));
        return entries;
    }

    /** Leaves a file, and gives its place. */
    String leave(String name, String text) {
        return where(() -> new ExecutionFiles(folder).write(name, text));
    }

    /** A folder that cannot be written to must not hide why the test failed. */
    private static String where(Writing writing) {
        try {
            return writing.write().toString();
        } catch (IOException trouble) {
            return "not written: " + trouble;
        }
    }

    private interface Writing {

        Path write() throws IOException;
    }

    private static boolean isGradle() {
        return !Files.isDirectory(Path.of("target")) && Files.isDirectory(Path.of("build"));
    }
}
