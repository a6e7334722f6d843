package dev.escapement.junit.scenario;

import java.nio.file.Path;
import java.util.List;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;
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
import org.junit.platform.engine.support.descriptor.ClassSource;

/** What a request asks for, as far as it is about scenario files. */
final class Selectors {

    private final EngineDiscoveryRequest request;

    private Selectors(EngineDiscoveryRequest request) {
        this.request = request;
    }

    static Selectors of(EngineDiscoveryRequest request) {
        return new Selectors(request);
    }

    void addTo(Selection selection) {
        request.getSelectorsByType(ClasspathRootSelector.class)
                .forEach(each -> selection.addAll(ScenarioFiles.under(Path.of(each.getClasspathRoot()))));
        request.getSelectorsByType(DirectorySelector.class)
                .forEach(each -> selection.addAll(ScenarioFiles.under(each.getPath())));
        request.getSelectorsByType(PackageSelector.class)
                .forEach(each ->
                        selection.addAll(onClassPath(each.getPackageName().replace('.', '/'))));
        request.getSelectorsByType(ClasspathResourceSelector.class)
                .forEach(each -> addFiles(
                        onClassPath(each.getClasspathResourceName()),
                        each.getPosition().map(FilePosition::getLine).orElse(0),
                        selection));
        request.getSelectorsByType(FileSelector.class)
                .forEach(each -> addFiles(
                        List.of(each.getPath()),
                        each.getPosition().map(FilePosition::getLine).orElse(0),
                        selection));
        request.getSelectorsByType(UriSelector.class).forEach(each -> addUri(each, selection));
        request.getSelectorsByType(ClassSelector.class).forEach(each -> addClass(each, selection));
        request.getSelectorsByType(UniqueIdSelector.class).forEach(each -> addId(each.getUniqueId(), selection));
    }

    private static List<Path> onClassPath(String name) {
        return ScenarioFiles.onClassPath(name, ClassLoaders.ofTests());
    }

    private static void addUri(UriSelector selector, Selection selection) {
        if ("file".equals(selector.getUri().getScheme())) {
            int line = FilePosition.fromQuery(selector.getUri().getQuery())
                    .map(FilePosition::getLine)
                    .orElse(0);
            addFiles(List.of(Path.of(selector.getUri().getPath())), line, selection);
        }
    }

    /** The scenario that stands at the line, or all of them. */
    private static void addFiles(List<Path> files, int line, Selection selection) {
        files.stream()
                .filter(ScenarioFiles::isOne)
                .forEach(file -> selection.add(file, scenario -> line == 0 || scenario.standsAt(line)));
    }

    private static void addClass(ClassSelector selector, Selection selection) {
        try {
            addMarked(selector.getJavaClass(), selection);
        } catch (JUnitException noClass) {
            // Whoever runs classes will say so.
        }
    }

    private static void addMarked(Class<?> marked, Selection selection) {
        AnnotationSupport.findAnnotation(marked, Scenarios.class).ifPresent(scenarios -> {
            for (String place : scenarios.value()) {
                List<Path> files = ScenarioFiles.onClassPath(nameOf(place, marked), marked.getClassLoader()).stream()
                        .filter(ScenarioFiles::isOne)
                        .toList();
                selection.addAll(files);
                if (files.isEmpty()) {
                    selection.addEmpty(
                            marked.getName() + " has scenarios" + (place.isEmpty() ? "" : " in " + place),
                            ClassSource.from(marked),
                            "There is no " + ScenarioFiles.names() + " at '" + nameOf(place, marked)
                                    + "' on the class path, where @Scenarios of " + marked.getName()
                                    + " looks for them");
                }
            }
        });
    }

    private static String nameOf(String place, Class<?> marked) {
        if (place.startsWith("/")) {
            return place.substring(1);
        }
        String folder = marked.getPackageName().replace('.', '/');
        return place.isEmpty() ? folder : folder + "/" + place;
    }

    private static void addId(UniqueId id, Selection selection) {
        List<UniqueId.Segment> segments = id.getSegments();
        if (!id.getEngineId().filter(ScenarioEngine.ID::equals).isPresent()) {
            return;
        }
        if (segments.size() > 1 && segments.get(1).getType().equals(FileDescriptor.SEGMENT)) {
            Path file = Path.of(segments.get(1).getValue());
            String name = segments.size() > 2 ? segments.get(2).getValue() : null;
            if (ScenarioFiles.isOne(file)) {
                selection.add(file, scenario -> name == null || scenario.name().equals(name));
            }
        }
    }
}
