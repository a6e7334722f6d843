package dev.escapement.junit;

import dev.escapement.services.NearestNames;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Looks for a place: beside a class, then from the root of the class path, then in the file system; remembers where it looked. */
final class Search {

    private final String location;
    private final ClassLoader loader;
    private final List<String> looked = new ArrayList<>();
    private final Set<String> seenInstead = new LinkedHashSet<>();

    private Search(String location, ClassLoader loader) {
        this.location = location;
        this.loader = loader;
    }

    static Found find(String what, Origin origin, Class<?> testClass) {
        return origin instanceof Origin.Place place
                ? find(what, place, testClass)
                : new Found.InTest(((Origin.Text) origin).text());
    }

    /** The file, or the folder, behind a place. */
    static Path file(String what, Origin.Place place, Class<?> testClass) {
        Found found = find(what, (Origin) place, testClass);
        if (found instanceof Found.InFile file) {
            return file.path();
        }
        try {
            return Path.of(((Found.Resource) found).url().toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException packed) {
            throw new ExtensionConfigurationException(
                    "The " + what + " '" + place.location() + "' is packed into " + found.key()
                            + ": keep it in a file of its own",
                    packed);
        }
    }

    private static Found find(String what, Origin.Place place, Class<?> testClass) {
        Class<?> anchor = place.anchor() == null ? testClass : place.anchor();
        ClassLoader loader = anchor.getClassLoader();
        Search search = new Search(place.location(), loader == null ? ClassLoader.getSystemClassLoader() : loader);
        Found found = search.everywhere(anchor.getPackageName().replace('.', '/'));
        if (found == null) {
            throw new ExtensionConfigurationException(search.story(what));
        }
        return found;
    }

    private @Nullable Found everywhere(String folder) {
        boolean fromRoot = location.startsWith("/");
        String name = fromRoot ? location.substring(1) : location;
        Found found = fromRoot || folder.isEmpty() ? null : resource(folder + "/" + name);
        found = found == null ? resource(name) : found;
        return found == null ? file() : found;
    }

    private @Nullable Found resource(String written) {
        String name = normalized(written);
        if (name == null) {
            return null;
        }
        looked.add("class path  " + name);
        URL url = loader.getResource(name);
        if (url == null) {
            lookAround(name);
            return null;
        }
        return new Found.Resource(name, loader, url);
    }

    private @Nullable Found file() {
        try {
            Path path = Path.of(location);
            looked.add("file        " + path.toAbsolutePath().normalize());
            if (Files.isRegularFile(path)) {
                return new Found.InFile(path.toAbsolutePath().normalize());
            }
            seenInstead.addAll(Folder.namesIn(path.toAbsolutePath().getParent()));
            return null;
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    /** What else lies in the folder of a missing resource, as far as that is a real folder. */
    private void lookAround(String name) {
        try {
            for (URL folder : Collections.list(loader.getResources(name.substring(0, name.lastIndexOf('/') + 1)))) {
                if (folder.getProtocol().equals("file")) {
                    seenInstead.addAll(Folder.namesIn(Path.of(folder.toURI())));
                }
            }
        } catch (IOException | URISyntaxException | InvalidPathException elsewhere) {
            // Then there is no hint.
        }
    }

    private static @Nullable String normalized(String name) {
        try {
            return Path.of(name).normalize().toString().replace('\\', '/');
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    private String story(String what) {
        String file = location.substring(location.lastIndexOf('/') + 1);
        return "There is no " + what + " '" + location + "'. Looked for it here:\n  " + String.join("\n  ", looked)
                + NearestNames.line(file, seenInstead);
    }
}
