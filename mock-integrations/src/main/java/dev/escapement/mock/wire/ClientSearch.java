package dev.escapement.mock.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the client of a service by looking into its package: the one class there that is called like a client. */
final class ClientSearch {

    private static final String SERVICES = "software/amazon/awssdk/services/";

    private ClientSearch() {}

    static Class<?> clientOf(String client) {
        String folder = SERVICES + ClientNames.packageOf(client).replace('.', '/') + "/";
        ClassLoader loader = ClientSearch.class.getClassLoader();
        @Nullable URL found = loader.getResource(folder);
        if (found == null) {
            throw LazySdk.missing(client, null);
        }
        String name = namesIn(found, folder)
                .filter(ClientSearch::isClient)
                .min(String::compareTo)
                .orElseThrow(() -> LazySdk.missing(client, null));
        return Reflection.type(loader, folder.replace('/', '.') + name.substring(0, name.length() - ".class".length()));
    }

    private static boolean isClient(String name) {
        return name.endsWith("Client.class")
                && !name.endsWith("AsyncClient.class")
                && !name.startsWith("Default")
                && !name.startsWith("Delegating")
                && name.indexOf('/') < 0
                && name.indexOf('$') < 0;
    }

    private static Stream<String> namesIn(URL place, String folder) {
        try {
            return place.openConnection() instanceof JarURLConnection jar ? inJar(jar, folder) : inFolder(place);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The class path cannot be read: " + place, unreadable);
        }
    }

    private static Stream<String> inJar(JarURLConnection place, String folder) throws IOException {
        place.setUseCaches(false);
        try (JarFile jar = place.getJarFile()) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder))
                    .map(name -> name.substring(folder.length()))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> inFolder(URL place) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(URI.create(place.toString())))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return names.stream();
        }
    }
}
