package dev.escapement.junit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds files with tests by their names, in a fixed order. */
final class ScenarioFiles {

    private ScenarioFiles() {}

    static boolean isOne(Path path) {
        return FileKind.ALL.stream().anyMatch(kind -> kind.recognises(path));
    }

    /** Of which kind a file is. */
    static FileKind kindOf(Path path) {
        return FileKind.ALL.stream()
                .filter(kind -> kind.recognises(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " is not called " + names()));
    }

    /** How such files are called. */
    static String names() {
        return FileKind.ALL.stream().flatMap(kind -> kind.names().stream()).collect(Collectors.joining(" or "));
    }

    /** Those in a folder and below it. */
    static List<Path> under(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(ScenarioFiles::isOne)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException("The folder " + folder + " cannot be searched for scenarios", trouble);
        }
    }

    /** The file or those in the folder of this name, wherever on the class path; archives are not searched. */
    static List<Path> onClassPath(String name, ClassLoader loader) {
        List<Path> found = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(name))) {
                if (url.getProtocol().equals("file")) {
                    Path path = Path.of(url.toURI());
                    found.addAll(Files.isRegularFile(path) ? List.of(path) : under(path));
                }
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException("The class path cannot be searched for " + name, trouble);
        } catch (URISyntaxException noPlace) {
            throw new IllegalStateException("The class path has a place that is none: " + name, noPlace);
        }
        return found;
    }
}
