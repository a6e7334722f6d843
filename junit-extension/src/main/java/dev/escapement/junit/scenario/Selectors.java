package dev.escapement.junit.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.discovery.UriSelector;

/** What a request asks for, as far as it is about scenario files. */
final class Selectors {

    private final EngineDiscoveryRequest request;

    private Selectors(EngineDiscoveryRequest request) {
        this.request = request;
    }

    static Selectors of(EngineDiscoveryRequest request) {
        return new Selectors(request);
    }

    /** In loops, not in streams: every run of whatever tests passes here, and most hold no scenario. */
    void addTo(Selection selection) {
        for (ClasspathRootSelector each : request.getSelectorsByType(ClasspathRootSelector.class)) {
            selection.addAll(ScenarioFiles.under(Path.of(each.getClasspathRoot())), null);
        }
        for (DirectorySelector each : request.getSelectorsByType(DirectorySelector.class)) {
            selection.addAll(ScenarioFiles.under(each.getPath()), null);
        }
        for (PackageSelector each : request.getSelectorsByType(PackageSelector.class)) {
            selection.addAll(onClassPath(each.getPackageName().replace('.', '/')), null);
        }
        for (ClasspathResourceSelector each : request.getSelectorsByType(ClasspathResourceSelector.class)) {
            addFiles(onClassPath(each.getClasspathResourceName()), each.getPosition(), selection);
        }
        for (FileSelector each : request.getSelectorsByType(FileSelector.class)) {
            addFiles(List.of(each.getPath()), each.getPosition(), selection);
        }
        for (UriSelector each : request.getSelectorsByType(UriSelector.class)) {
            addUri(each, selection);
        }
        for (ClassSelector each : request.getSelectorsByType(ClassSelector.class)) {
            addClass(each, selection);
        }
        for (UniqueIdSelector each : request.getSelectorsByType(UniqueIdSelector.class)) {
            addId(each.getUniqueId(), selection);
        }
    }

    private static List<Path> onClassPath(String name) {
        return ScenarioFiles.onClassPath(name, ClassLoaders.ofTests());
    }

    private static void addUri(UriSelector selector, Selection selection) {
        if ("file".equals(selector.getUri().getScheme())) {
            addFiles(
                    List.of(Path.of(selector.getUri().getPath())),
                    FilePosition.fromQuery(selector.getUri().getQuery()),
                    selection);
        }
    }

    /** The scenario that stands at the line, or all of them. */
    private static void addFiles(List<Path> files, Optional<FilePosition> position, Selection selection) {
        int line = position.map(FilePosition::getLine).orElse(0);
        files.stream()
                .filter(ScenarioFiles::isOne)
                .forEach(file -> selection.add(file, null, scenario -> line == 0 || scenario.standsAt(line)));
    }

    private static void addClass(ClassSelector selector, Selection selection) {
        try {
            addMarked(selector.getJavaClass(), selection);
        } catch (JUnitException noClass) {
            // Whoever runs classes will say so.
        }
    }

    private static void addMarked(Class<?> marked, Selection selection) {
        Optional<Scenarios> scenarios = AnnotationSupport.findAnnotation(marked, Scenarios.class);
        if (scenarios.isPresent()) {
            for (String place : scenarios.get().value()) {
                addPlace(place, marked, selection);
            }
        }
    }

    private static void addPlace(String place, Class<?> marked, Selection selection) {
        String name = nameOf(place, marked);
        List<Path> files = ScenarioFiles.onClassPath(name, marked.getClassLoader()).stream()
                .filter(ScenarioFiles::isOne)
                .toList();
        selection.addAll(files, marked);
        if (files.isEmpty()) {
            selection.addEmpty(
                    marked,
                    marked.getName() + " has scenarios" + (place.isEmpty() ? "" : " in " + place),
                    "There is no " + ScenarioFiles.names() + " at '" + name
                            + "' on the class path, where @Scenarios of " + marked.getName() + " looks for them");
        }
    }

    private static String nameOf(String place, Class<?> marked) {
        if (place.startsWith("/")) {
            return place.substring(1);
        }
        String folder = marked.getPackageName().replace('.', '/');
        return place.isEmpty() ? folder : folder + "/" + place;
    }

    /** An id names a file or a scenario in it, beneath the class that is marked, if there is one; or that class alone. */
    private static void addId(UniqueId id, Selection selection) {
        if (!id.getEngineId().filter(ScenarioEngine.ID::equals).isPresent()) {
            return;
        }
        @Nullable Class<?> marked = null;
        @Nullable Path file = null;
        @Nullable String name = null;
        for (UniqueId.Segment segment : id.getSegments()) {
            switch (segment.getType()) {
                case MarkerDescriptor.SEGMENT ->
                    marked = ReflectionSupport.tryToLoadClass(segment.getValue())
                            .toOptional()
                            .orElse(null);
                case FileDescriptor.SEGMENT -> file = Path.of(segment.getValue());
                case ScenarioDescriptor.SEGMENT -> name = segment.getValue();
                default -> {
                    // The engine, or a place that held nothing.
                }
            }
        }
        addNamed(marked, file, name, selection);
    }

    private static void addNamed(
            @Nullable Class<?> marked, @Nullable Path file, @Nullable String name, Selection selection) {
        if (file == null && marked != null) {
            addMarked(marked, selection);
        } else if (file != null && ScenarioFiles.isOne(file)) {
            selection.add(file, marked, test -> name == null || test.name().equals(name));
        }
    }
}
