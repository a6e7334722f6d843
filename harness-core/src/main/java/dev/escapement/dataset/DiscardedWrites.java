package dev.escapement.dataset;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Reads from another store, and counts what is written instead of keeping it, so that the results of millions of children need no
 * memory.
 *
 * <pre>{@code
 * DiscardedWrites store = Buckets.discardingWrites(buckets).keeping(key -> key.endsWith("manifest.json"));
 * store.bytes();   // after the workflow
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class DiscardedWrites implements ObjectStore {

    private final ObjectStore store;
    private Predicate<String> kept = key -> false;
    private long objects;
    private long bytes;

    DiscardedWrites(ObjectStore store) {
        this.store = store;
    }

    /** Writes objects of such keys through to the store. */
    public DiscardedWrites keeping(Predicate<String> keys) {
        kept = keys;
        return this;
    }

    /** How many objects were written and discarded. */
    public long objects() {
        return objects;
    }

    /** How many bytes they had. */
    public long bytes() {
        return bytes;
    }

    @Override
    public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
        return store.get(address);
    }

    @Override
    public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
        return store.list(bucket, prefix);
    }

    @Override
    public @Nullable ObjectSummary summary(String bucket, String key) throws ObjectStoreException {
        return store.summary(bucket, key);
    }

    @Override
    public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
        return kept.test(address.key()) ? store.put(address) : new Counted(address.key());
    }

    private final class Counted implements ObjectUpload {

        private final String key;
        private final MessageDigest digest = Etags.digest();
        private long size;

        Counted(String key) {
            this.key = key;
        }

        @Override
        public void write(byte[] content, int offset, int length) {
            digest.update(content, offset, length);
            size += length;
        }

        @Override
        public ObjectSummary complete(Instant at) {
            objects++;
            bytes += size;
            return ObjectSummary.of(key, size, Etags.text(digest), at);
        }

        @Override
        public void close() {}
    }
}
