package dev.escapement.junit;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Looks for a file or folder of recordings: beside a class, from the root of the class path, in the file system. */
final class RecordingPlace {

    private RecordingPlace() {}

    static Path find(String location, Class<?> testClass) {
        List<String> looked = new ArrayList<>();
        String beside = testClass.getPackageName().replace('.', '/') + "/" + location;
        for (String name : List.of(beside, location)) {
            looked.add("class path  " + name);
            Path found = resource(name, testClass);
            if (found != null) {
                return found;
            }
        }
        try {
            Path path = Path.of(location).toAbsolutePath().normalize();
            looked.add("file        " + path);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException noPath) {
            // Then it is none.
        }
        throw new ExtensionConfigurationException(
                "There are no recordings '" + location + "'. Looked for them here:\n  " + String.join("\n  ", looked));
    }

    /** What is packed into an archive is no file. */
    private static @Nullable Path resource(String name, Class<?> testClass) {
        ClassLoader loader = testClass.getClassLoader();
        URL url = (loader == null ? ClassLoader.getSystemClassLoader() : loader).getResource(name);
        try {
            return url == null || !url.getProtocol().equals("file") ? null : Path.of(url.toURI());
        } catch (URISyntaxException | InvalidPathException elsewhere) {
            return null;
        }
    }
}
