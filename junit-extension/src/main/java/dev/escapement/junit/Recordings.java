package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.replay.HistoryComparison;
import dev.escapement.replay.RecordedHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The histories that a project keeps to compare with.
 *
 * @param root the folder that their names begin at
 * @param readOnly nothing is written, not even on a first run
 * @param renewing what differs is written anew
 */
record Recordings(Path root, boolean readOnly, boolean renewing) {

    private static final String NEXT_LINE = "\n    ";

    /** Those of the project whose tests are running. */
    static Recordings ofThisProject() {
        Path resources = Path.of("src", "test", "resources");
        return new Recordings(
                Files.isDirectory(resources) ? resources : Path.of(""),
                System.getenv("CI") != null,
                Boolean.getBoolean("escapement.record"));
    }

    /** What is to be said against the execution; {@code null} if its history is the recorded one. */
    @Nullable String trouble(Execution execution, String name) {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            return missing(execution, file);
        }
        List<String> differences = HistoryComparison.between(read(file), history(execution));
        if (differences.isEmpty()) {
            return null;
        }
        if (renewing && !readOnly) {
            write(execution, file);
            return "did not. It has been renewed: look at what changed, then run again without -Descapement.record";
        }
        return differences.stream().collect(Collectors.joining(NEXT_LINE, "does not:" + NEXT_LINE, ""));
    }

    private String missing(Execution execution, Path file) {
        if (readOnly) {
            return "there is none at " + file.toAbsolutePath().normalize()
                    + ", and none is written where CI is set: run the test at home and commit what it writes";
        }
        write(execution, file);
        return "there was none. This history has been written to " + file + ": look at it, then run again";
    }

    private static RecordedHistory read(Path file) {
        try {
            return RecordedHistory.parse(Files.readString(file));
        } catch (JsonSyntaxException | IllegalArgumentException problem) {
            throw new IllegalArgumentException(
                    "The recording " + file + " cannot be read: " + problem.getMessage(), problem);
        } catch (IOException trouble) {
            throw new UncheckedIOException("The recording " + file + " cannot be read", trouble);
        }
    }

    private static RecordedHistory history(Execution execution) {
        return RecordedHistory.parse(execution.historyJson());
    }

    private static void write(Execution execution, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, RecordingText.of(execution));
        } catch (IOException trouble) {
            throw new UncheckedIOException("The recording " + file + " cannot be written", trouble);
        }
    }
}
