package dev.escapement.dataset;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Stores for tests.
 *
 * <pre>{@code
 * Buckets.inMemory().put("videos", "a.mp4", "...")    // filled by the test
 * Buckets.inFolder(Path.of("src/test/resources/s3"))  // a sub-folder for each bucket
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Buckets {

    private Buckets() {}

    /** Buckets that lie in memory, to be filled; at first there is none. */
    public static ObjectStore inMemory() {
        throw new UnsupportedOperationException("being built");
    }

    /** A folder with a sub-folder for each bucket. */
    public static ObjectStore inFolder(Path folder) {
        throw new UnsupportedOperationException("being built: " + folder);
    }
}
