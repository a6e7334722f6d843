package dev.escapement.junit.scenario;

import dev.escapement.parser.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FileSource;

/**
 * Which tests of which files shall run, and on behalf of which marked class; files keep the order in which they were found, and
 * each is run once.
 */
final class Selection {

    private final Map<Path, Chosen> files = new LinkedHashMap<>();
    private final List<EmptyPlace> emptyPlaces = new ArrayList<>();

    void addAll(List<Path> paths, @Nullable Class<?> marked) {
        for (Path path : paths) {
            add(path, marked, test -> true);
        }
    }

    void add(Path path, @Nullable Class<?> marked, Predicate<FileTest> which) {
        files.computeIfAbsent(path.toAbsolutePath().normalize(), file -> new Chosen(marked, new ArrayList<>()))
                .which
                .add(which);
    }

    /** A place that was expected to hold scenarios and holds none. */
    void addEmpty(Class<?> marked, String name, String trouble) {
        emptyPlaces.add(new EmptyPlace(marked, name, trouble));
    }

    void describeUnder(TestDescriptor engine) {
        Map<Class<?>, TestDescriptor> markers = new LinkedHashMap<>();
        for (Map.Entry<Path, Chosen> each : files.entrySet()) {
            Class<?> marked = each.getValue().marked;
            TestDescriptor parent = marked == null ? engine : marker(marked, engine, markers);
            parent.addChild(describe(parent, each.getKey(), each.getValue().which));
        }
        for (EmptyPlace place : emptyPlaces) {
            TestDescriptor parent = marker(place.marked, engine, markers);
            parent.addChild(new TroubleDescriptor(
                    parent.getUniqueId().append("place", place.name),
                    place.name,
                    ClassSource.from(place.marked),
                    place.trouble));
        }
    }

    private static TestDescriptor marker(
            Class<?> marked, TestDescriptor engine, Map<Class<?>, TestDescriptor> markers) {
        return markers.computeIfAbsent(marked, unknown -> {
            TestDescriptor descriptor = new MarkerDescriptor(engine.getUniqueId(), marked);
            engine.addChild(descriptor);
            return descriptor;
        });
    }

    private static TestDescriptor describe(TestDescriptor parent, Path path, List<Predicate<FileTest>> which) {
        FileDescriptor descriptor = new FileDescriptor(parent.getUniqueId(), path);
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

    private record Chosen(@Nullable Class<?> marked, List<Predicate<FileTest>> which) {}

    private record EmptyPlace(Class<?> marked, String name, String trouble) {}
}
