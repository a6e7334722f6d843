package dev.escapement.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Stores for tests.
 *
 * <pre>{@code
 * Buckets.inMemory().put("videos", "a.mp4", "...")          // filled by the test
 * Buckets.inFolder(Path.of("src/test/resources/s3"))        // a sub-folder for each bucket
 * Buckets.generated().objects("videos", 60_000, i -> ...)   // made when asked for
 * Buckets.discardingWrites(buckets)                         // counts what is written
 * Buckets.together(generated, Buckets.inMemory().bucket("results"))
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Buckets {

    /** When objects that a test puts were last modified, unless it says otherwise. */
    static final Instant FILLED_AT = Instant.parse("2026-01-01T00:00:00Z");

    private Buckets() {}

    /** Buckets that lie in memory, to be filled; at first there is none. */
    public static MemoryBuckets inMemory() {
        return new MemoryBuckets();
    }

    /** A folder with a sub-folder for each bucket. */
    public static FolderBuckets inFolder(Path folder) {
        return new FolderBuckets(folder);
    }

    /** Buckets whose objects are made when they are asked for; at first there is none. */
    public static GeneratedBuckets generated() {
        return new GeneratedBuckets();
    }

    /** Reads from a store, and counts what is written instead of keeping it; every bucket can be written to. */
    public static DiscardedWrites discardingWrites(ObjectStore store) {
        return new DiscardedWrites(store);
    }

    /** Several stores as one: each bucket is that of the first store that has it. */
    public static ObjectStore together(ObjectStore... stores) {
        return new JoinedBuckets(List.of(stores));
    }

    /** The text of an object of any store, for a test to look at. */
    public static String text(ObjectStore store, String bucket, String key) {
        try (ObjectContent content = store.get(ObjectAddress.of(bucket, key))) {
            return new String(content.stream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (ObjectStoreException refused) {
            throw new IllegalStateException(refused.code() + ": " + refused.getMessage() + " (bucket " + bucket + ")");
        } catch (IOException problem) {
            throw new UncheckedIOException("S3://" + bucket + "/" + key + " cannot be read", problem);
        }
    }
}
