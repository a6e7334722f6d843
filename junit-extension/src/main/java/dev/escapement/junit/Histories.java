package dev.escapement.junit;

import dev.escapement.Execution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.UniqueId;

/**
 * The history and the story of every execution of every test, passed or failed, for whoever asks for them with the configuration
 * parameter {@value #PARAMETER}: to look at, or to compare two runs.
 *
 * @param root the folder of all; {@code null} if nobody asked
 */
@API(status = Status.INTERNAL)
public record Histories(@Nullable Path root) {

    /** The configuration parameter that names the folder. */
    public static final String PARAMETER = "escapement.histories";

    /** As the run was asked to. */
    public static Histories in(Optional<String> folder) {
        return new Histories(folder.map(Path::of).orElse(null));
    }

    /** Writes those of one test, into a folder that is called as the test is, whatever else runs. */
    public void keep(String uniqueId, List<Execution> executions) {
        if (root == null) {
            return;
        }
        ExecutionFiles files = new ExecutionFiles(TestFolder.in(root, UniqueId.parse(uniqueId)));
        try {
            for (int i = 0; i < executions.size(); i++) {
                files.writeHistory(executions.get(i), i + 1);
                files.writeStory(executions.get(i), i + 1);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException("The histories of " + uniqueId + " cannot be written", trouble);
        }
    }
}
