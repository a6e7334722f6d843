package dev.escapement.junit.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a project keeps what it puts on the class path, for runs without a class path: each folder above a file may be the root of
 * its project.
 */
final class ResourceFolders {

    private static final List<String> FOLDERS = List.of("src/main/resources", "src/test/resources");

    private ResourceFolders() {}

    /** The resource of this name in the project that a file belongs to; {@code null} if there is none. */
    static @Nullable Path find(Path file, String resource) {
        for (Path root = file.toAbsolutePath().getParent(); root != null; root = root.getParent()) {
            for (String folder : FOLDERS) {
                Path found = root.resolve(folder).resolve(resource);
                if (Files.isRegularFile(found)) {
                    return found;
                }
            }
        }
        return null;
    }
}
