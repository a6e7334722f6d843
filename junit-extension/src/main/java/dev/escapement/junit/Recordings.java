package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.recording.Recording;
import dev.escapement.replay.HistoryComparison;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The histories that a project keeps to compare with.
 *
 * @param root the folder that their names begin at
 */
record Recordings(Path root, Keeping keeping) {

    private static final String NEXT_LINE = "\n    ";

    /** Those of the project whose tests are running. */
    static Recordings ofThisProject() {
        Path resources = Path.of("src", "test", "resources");
        return new Recordings(Files.isDirectory(resources) ? resources : Path.of(""), Keeping.ofThisRun());
    }

    /** What is to be said against the execution; {@code null} if its history is the recorded one. */
    @Nullable String trouble(Execution execution, String name) {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            return keeping.first(file, "history", RecordingText.of(execution));
        }
        List<String> differences = HistoryComparison.between(Recording.read(file), execution.recording());
        if (differences.isEmpty()) {
            return null;
        }
        return keeping.renews()
                ? keeping.renewed(file, RecordingText.of(execution))
                : differences.stream().collect(Collectors.joining(NEXT_LINE, "does not:" + NEXT_LINE, ""));
    }
}
