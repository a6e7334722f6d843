package dev.escapement;

import dev.escapement.recording.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The recordings of a folder, file by file in the order of their names. A folder within it is one export, read as a whole; so is a
 * folder in which some files only describe what others hold.
 */
record RecordingFiles(Path root, List<Path> entries) {

    private static final int BLOCK = 65_536;
    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml", ".log", ".jsonl", ".ndjson", ".txt");

    /** What every event has, in JSON or YAML, of the command line, an SDK, or a log. */
    private static final List<String> SIGNS = List.of("previousEventId", "previous_event_id", "PreviousEventId");

    static RecordingFiles of(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return new RecordingFiles(fileOrFolder, List.of(fileOrFolder));
        }
        try (Stream<Path> all = Files.list(fileOrFolder)) {
            List<Path> entries = all.filter(RecordingFiles::mayHoldRecordings)
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
            boolean alone = !entries.isEmpty()
                    && entries.stream().allMatch(each -> Files.isDirectory(each) || holdsEvents(each) || isNothing(each));
            return new RecordingFiles(fileOrFolder, alone ? entries : List.of(fileOrFolder));
        } catch (IOException trouble) {
            throw new UncheckedIOException("The folder " + fileOrFolder + " cannot be read", trouble);
        }
    }

    void forEach(BiConsumer<String, Supplier<List<Recording>>> each) {
        for (Path entry : entries) {
            each.accept(name(entry), () -> Recording.readAll(entry));
        }
    }

    /** Whether all there is, is read at once. */
    boolean isOne() {
        return entries.size() == 1 && entries.get(0).equals(root);
    }

    private String name(Path entry) {
        return entry.equals(root)
                ? String.valueOf(entry.getFileName())
                : root.relativize(entry).toString().replace('\\', '/');
    }

    private static boolean mayHoldRecordings(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (Files.isDirectory(path) || ENDINGS.stream().anyMatch(name::endsWith));
    }

    private static boolean isNothing(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException trouble) {
            throw new UncheckedIOException("The file " + file + " cannot be read", trouble);
        }
    }

    /** Looks at the first block only: events do not hide behind something else. */
    private static boolean holdsEvents(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            String start = new String(stream.readNBytes(BLOCK), StandardCharsets.UTF_8);
            return SIGNS.stream().anyMatch(start::contains);
        } catch (IOException trouble) {
            throw new UncheckedIOException("The file " + file + " cannot be read", trouble);
        }
    }
}
