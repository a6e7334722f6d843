package dev.escapement.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A folder whose sub-folders are buckets; what lies in them are their objects. Nothing outside the folder can be reached.
 *
 * <p>When a file was last modified is not asked of the file system, as it differs from machine to machine: all fixtures carry one
 * moment, and what the workflow writes carries that of the virtual clock.
 */
@API(status = Status.EXPERIMENTAL)
public final class FolderBuckets implements ObjectStore {

    private final Path root;
    private final Map<Path, Instant> written = new LinkedHashMap<>();
    private Instant filledAt = Buckets.FILLED_AT;

    FolderBuckets(Path root) {
        this.root = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(this.root)) {
            throw new IllegalArgumentException(
                    "there is no folder " + root + ", which should have a sub-folder for each bucket");
        }
    }

    /** All fixtures were last modified then. */
    public FolderBuckets filledAt(Instant moment) {
        filledAt = moment;
        return this;
    }

    @Override
    public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
        Path bucket = bucket(address.bucket());
        if (address.versionId() != null) {
            throw ObjectStoreException.noSuchVersion(address.versionId());
        }
        Path file = inside(bucket, address.key());
        if (address.key().endsWith("/") || !Files.isRegularFile(file)) {
            throw ObjectStoreException.noSuchKey(address.key());
        }
        try {
            return new ObjectContent(Files.newInputStream(file), Files.size(file));
        } catch (IOException problem) {
            throw unreadable(address.key(), problem);
        }
    }

    @Override
    public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
        return new FolderListing(bucket(bucket), prefix, this::summary);
    }

    @Override
    public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
        Path file = inside(bucket(address.bucket()), address.key());
        try {
            Files.createDirectories(file.resolveSibling(""));
            return new FolderUpload(file, address.key(), at -> written.put(file, at));
        } catch (IOException problem) {
            throw new ObjectStoreException("InternalError", "The file " + file + " cannot be written: " + problem);
        }
    }

    private ObjectSummary summary(String key, Path file) throws ObjectStoreException {
        try (InputStream content = Files.newInputStream(file)) {
            Instant modified = written.getOrDefault(file, filledAt);
            return ObjectSummary.of(key, Files.size(file), Etags.of(content), modified);
        } catch (IOException problem) {
            throw unreadable(key, problem);
        }
    }

    private Path bucket(String name) throws ObjectStoreException {
        boolean oneName = !name.isEmpty() && !name.contains("/") && !name.contains("\\") && !name.startsWith(".");
        if (!oneName || !Files.isDirectory(root.resolve(name))) {
            throw ObjectStoreException.noSuchBucket(name);
        }
        return root.resolve(name);
    }

    private Path inside(Path bucket, String key) throws ObjectStoreException {
        try {
            Path file = bucket.resolve(key).normalize();
            if (file.startsWith(bucket) && !file.equals(bucket) && stays(file)) {
                return file;
            }
        } catch (InvalidPathException notAPath) {
            throw ObjectStoreException.noSuchKey(key);
        }
        throw new ObjectStoreException("AccessDenied", "The key leads out of the folder of the bucket: " + key);
    }

    /** No symbolic link on the way leads out either. */
    private boolean stays(Path file) throws ObjectStoreException {
        Path there = file;
        while (!Files.exists(there)) {
            there = there.resolveSibling("");
        }
        try {
            return there.toRealPath().startsWith(root.toRealPath());
        } catch (IOException problem) {
            throw unreadable(file.toString(), problem);
        }
    }

    private static ObjectStoreException unreadable(String key, IOException problem) {
        return new ObjectStoreException("InternalError", "The file of " + key + " cannot be read: " + problem);
    }
}
