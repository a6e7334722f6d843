package dev.escapement.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of exports: histories, and what describes them. A history belongs to the execution whose name stands in the name of its
 * file, or that is described in the same file; executions of a Map run belong to the one that started the run.
 */
final class RecordingFolder {

    private final Path folder;
    private final List<Recording> recordings = new ArrayList<>();
    private final List<RecordedExecution> described = new ArrayList<>();
    private final List<String> definitions = new ArrayList<>();

    private RecordingFolder(Path folder) {
        this.folder = folder;
    }

    static RecordingFolder of(Path folder) {
        RecordingFolder read = new RecordingFolder(folder);
        List<Path> files = files(folder);
        for (Path file : files) {
            RecordingReader.named(file.toString(), () -> {
                read.take(file);
                return file;
            });
        }
        if (read.recordings.isEmpty()) {
            throw new UnreadableRecording(folder + " cannot be read: there is no history in it, neither in "
                    + (files.isEmpty() ? "any file" : String.join(", ", names(files))));
        }
        return read;
    }

    /** The one execution that is no child of another. */
    Recording main() {
        List<Recording> roots = all();
        if (roots.size() > 1) {
            throw new UnreadableRecording(folder + " holds " + roots.size() + " executions, where one is asked for: "
                    + String.join(
                            ", ", roots.stream().limit(3).map(Recording::label).toList())
                    + (roots.size() > 3 ? ", …" : "")
                    + "; children of a Map run are known by what list-executions --map-run-arn told of them");
        }
        return roots.get(0);
    }

    /** All executions, children within those that started them. */
    List<Recording> all() {
        Map<String, List<Recording>> children = new LinkedHashMap<>();
        List<Recording> roots = new ArrayList<>();
        for (Recording each : identified()) {
            String run = mapRunOf(each);
            if (run == null) {
                roots.add(each);
            } else {
                children.computeIfAbsent(run, key -> new ArrayList<>()).add(each);
            }
        }
        List<Recording> whole =
                roots.stream().map(root -> withChildren(root, children)).toList();
        List<Recording> orphans =
                children.values().stream().flatMap(List::stream).toList();
        return whole.isEmpty() ? orphans : whole;
    }

    private void take(Path file) {
        Findings findings = RecordingReader.findings(file);
        described.addAll(findings.listed());
        boolean hasEvents = findings.history().hasEvents() || !findings.logged().isEmpty();
        if (hasEvents) {
            recordings.addAll(RecordingReader.recordings(findings, file.toString()));
        } else {
            if (findings.history().isDescribed()) {
                described.add(findings.history().about());
            }
            String definition = findings.history().definition();
            if (definition != null) {
                definitions.add(definition);
            }
        }
    }

    private List<Recording> identified() {
        List<Recording> identified = new ArrayList<>();
        for (Recording each : recordings) {
            identified.add(each.executionArn() == null ? identified(each) : described(each, each.executionArn()));
        }
        return identified;
    }

    /** By the name in the name of the file; a single description, or the only one left, is that of the single history. */
    private Recording identified(Recording recording) {
        String file = Objects.requireNonNull(recording.source());
        for (RecordedExecution each : described) {
            String name = with(recording, each).executionName();
            if (name != null && Path.of(file).getFileName().toString().contains(name)) {
                return with(recording, each);
            }
        }
        List<RecordedExecution> roots =
                described.stream().filter(each -> each.mapRunArn() == null).toList();
        long unnamed = recordings.stream().filter(this::isUnnamed).count();
        return roots.size() == 1 && unnamed == 1 ? with(recording, roots.get(0)) : recording;
    }

    private boolean isUnnamed(Recording recording) {
        return recording.executionArn() == null
                && described.stream()
                        .map(each -> with(recording, each).executionName())
                        .filter(Objects::nonNull)
                        .noneMatch(name -> Path.of(Objects.requireNonNull(recording.source()))
                                .getFileName()
                                .toString()
                                .contains(name));
    }

    private Recording described(Recording recording, String arn) {
        return described.stream()
                .filter(each -> arn.equals(each.arn()))
                .findFirst()
                .map(each -> with(recording, each))
                .orElse(recording);
    }

    private static Recording with(Recording recording, RecordedExecution description) {
        return new Recording(
                recording.execution().or(description),
                recording.events(),
                recording.definition(),
                recording.children(),
                recording.gaps(),
                recording.source());
    }

    /** The Map run that the execution is a child of; the ARN of its machine tells one, where nothing else does. */
    private static @Nullable String mapRunOf(Recording recording) {
        String machine = recording.machineName();
        String told = recording.execution().mapRunArn();
        return told == null && machine != null && machine.contains("/") ? machine : told;
    }

    private Recording withChildren(Recording parent, Map<String, List<Recording>> children) {
        List<Recording> own = new ArrayList<>();
        boolean only = recordings.size()
                == 1 + children.values().stream().mapToInt(List::size).sum();
        parent.events().forEach(event -> {
            String run = event.text("mapRunArn");
            if (run != null && event.type() == dev.escapement.history.HistoryEventType.MAP_RUN_STARTED) {
                own.addAll(children.getOrDefault(run, List.of()));
                own.addAll(children.getOrDefault(machineOf(run), List.of()));
            }
        });
        own.replaceAll(child -> child.equals(parent) ? child : withChildren(child, children));
        if (own.isEmpty() && only) {
            children.values().forEach(own::addAll);
        }
        own.sort(Comparator.comparing(Recording::startedAt, Comparator.nullsLast(Comparator.naturalOrder())));
        String definition =
                parent.definition() == null && definitions.size() == 1 ? definitions.get(0) : parent.definition();
        Recording whole = own.isEmpty() ? parent : parent.withChildren(own);
        return definition == null ? whole : whole.withDefinition(definition);
    }

    /** {@code machine/label} of {@code …:mapRun:machine/label:uuid}. */
    private static String machineOf(String mapRunArn) {
        String[] parts = mapRunArn.split(":");
        return parts.length > 6 ? parts[6] : mapRunArn;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(RecordingFolder::mayHoldARecording)
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UnreadableRecording(folder + " cannot be read: " + trouble.getMessage(), trouble);
        }
    }

    private static boolean mayHoldARecording(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".json", ".yaml", ".yml", ".log", ".jsonl", ".ndjson", ".txt")
                .anyMatch(name::endsWith);
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }
}
