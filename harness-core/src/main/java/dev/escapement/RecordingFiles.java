package dev.escapement;

import dev.escapement.recording.Recording;
import dev.escapement.recording.UnreadableRecording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The recordings of a folder, file by file in the order of their names. A folder within it is one export, read as a whole; so is a
 * folder in which some files only describe what others hold.
 */
@API(status = Status.INTERNAL)
public record RecordingFiles(Path root, List<Path> entries) {

    private static final int BLOCK = 65_536;
    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml", ".log", ".jsonl", ".ndjson", ".txt");

    /** What every event has, in JSON or YAML, of the command line, an SDK, or a log. */
    private static final List<String> SIGNS = List.of("previousEventId", "previous_event_id", "PreviousEventId");

    /** Something that is recorded in logs, where one file holds many executions. */
    private static final List<String> SIGNS_OF_LOGS = List.of("execution_arn", "logStreamName", "ingestionTime");

    /**
     * One recording, read when it is asked for.
     *
     * @param name its file, or what it is called where many are in one
     */
    @API(status = Status.INTERNAL)
    public record Entry(String name, Supplier<Recording> recording) {

        /** What it would come to; be it that it cannot be read. */
        public WhatIfCase under(WhatIf definition) {
            Recording read;
            try {
                read = recording.get();
            } catch (UnreadableRecording problem) {
                return WhatIfCase.unreadable(name, String.valueOf(problem.getMessage()));
            }
            return definition.of(read).named(name);
        }
    }

    /** Those of a file or a folder. */
    public static RecordingFiles of(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return new RecordingFiles(fileOrFolder, List.of(fileOrFolder));
        }
        try (Stream<Path> all = Files.list(fileOrFolder)) {
            List<Path> entries = all.filter(RecordingFiles::mayHoldRecordings)
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
            boolean alone = !entries.isEmpty()
                    && entries.stream()
                            .allMatch(each -> Files.isDirectory(each) || holdsEvents(each) || isNothing(each));
            return new RecordingFiles(fileOrFolder, alone ? entries : List.of(fileOrFolder));
        } catch (IOException trouble) {
            throw new UncheckedIOException("The folder " + fileOrFolder + " cannot be read", trouble);
        }
    }

    /** Each recording by itself; only files that may hold many are read now. */
    public List<Entry> each() {
        List<Entry> each = new ArrayList<>();
        for (Path entry : entries) {
            if (mayHoldMany(entry)) {
                Recording.readAll(entry).forEach(read -> each.add(new Entry(read.label(), () -> read)));
            } else {
                each.add(new Entry(name(entry), () -> Recording.read(entry)));
            }
        }
        return each;
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
        return !name.startsWith(".")
                && (Files.isDirectory(path) || ENDINGS.stream().anyMatch(name::endsWith));
    }

    private static boolean isNothing(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException trouble) {
            throw new UncheckedIOException("The file " + file + " cannot be read", trouble);
        }
    }

    private static boolean mayHoldMany(Path entry) {
        String name = entry.toString().toLowerCase(Locale.ROOT);
        return Files.isDirectory(entry)
                || List.of(".log", ".jsonl", ".ndjson", ".txt").stream().anyMatch(name::endsWith)
                || startsWithAny(entry, SIGNS_OF_LOGS);
    }

    private static boolean holdsEvents(Path file) {
        return startsWithAny(file, SIGNS);
    }

    /** Looks at the first block only: events do not hide behind something else. */
    private static boolean startsWithAny(Path file, List<String> signs) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            String start = new String(stream.readNBytes(BLOCK), StandardCharsets.UTF_8);
            return signs.stream().anyMatch(start::contains);
        } catch (IOException trouble) {
            throw new UncheckedIOException("The file " + file + " cannot be read", trouble);
        }
    }
}
