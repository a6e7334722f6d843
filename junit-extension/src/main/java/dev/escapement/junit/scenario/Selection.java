package dev.escapement.junit.scenario;

import dev.escapement.parser.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.FileSource;

/** Which scenarios of which files shall run; files keep the order in which they were found. */
final class Selection {

    private final Map<Path, List<Predicate<FileTest>>> files = new LinkedHashMap<>();
    private final List<EmptyPlace> emptyPlaces = new ArrayList<>();

    void addAll(List<Path> paths) {
        paths.forEach(path -> add(path, scenario -> true));
    }

    void add(Path path, Predicate<FileTest> which) {
        files.computeIfAbsent(path.toAbsolutePath().normalize(), file -> new ArrayList<>())
                .add(which);
    }

    /** A place that was expected to hold scenarios and holds none. */
    void addEmpty(String name, TestSource source, String trouble) {
        emptyPlaces.add(new EmptyPlace(name, source, trouble));
    }

    void describeUnder(TestDescriptor engine) {
        for (Map.Entry<Path, List<Predicate<FileTest>>> each : files.entrySet()) {
            engine.addChild(describe(engine, each.getKey(), each.getValue()));
        }
        for (EmptyPlace place : emptyPlaces) {
            engine.addChild(new TroubleDescriptor(
                    engine.getUniqueId().append("place", place.name), place.name, place.source, place.trouble));
        }
    }

    private static TestDescriptor describe(TestDescriptor engine, Path path, List<Predicate<FileTest>> which) {
        FileDescriptor descriptor = new FileDescriptor(engine.getUniqueId(), path);
        try {
            ScenarioFiles.kindOf(path).read(path).stream()
                    .filter(test -> which.stream().anyMatch(each -> each.test(test)))
                    .forEach(test -> descriptor.addChild(test.describedUnder(descriptor.getUniqueId())));
        } catch (ScenarioException | SourceException trouble) {
            descriptor.addChild(new TroubleDescriptor(
                    descriptor.getUniqueId().append("trouble", "1"),
                    "can be read (" + path.getFileName() + ")",
                    FileSource.from(path.toFile()),
                    String.valueOf(trouble.getMessage())));
        }
        return descriptor;
    }

    private record EmptyPlace(String name, TestSource source, String trouble) {}
}
