package dev.escapement.dataset;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The port to where objects lie: to a Map, this is S3. {@link Buckets} has those that tests need.
 *
 * <p>May be implemented, over an emulator for one, and decorated, to break reads and writes on purpose. Whatever goes wrong is an
 * {@link ObjectStoreException} with the error code of S3, be it at once or while an object streams.
 *
 * <pre>{@code
 * ObjectStore store = Buckets.inMemory().put("orders", "2026/orders.csv", "id,total\n7,12.50\n");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public interface ObjectStore {

    /** The content of an object, to be read once and closed. */
    ObjectContent get(ObjectAddress address) throws ObjectStoreException;

    /** The objects whose keys begin so, by key in the order of their UTF-8 bytes. */
    ObjectListing list(String bucket, String prefix) throws ObjectStoreException;

    /**
     * What the listing tells of one object, as S3 does for {@code HEAD}; {@code null} if there is none. Without further ado the
     * listing is asked: a store that knows a shorter way goes it.
     */
    default @Nullable ObjectSummary summary(String bucket, String key) throws ObjectStoreException {
        // Of all keys that begin with a key, it comes first itself.
        ObjectSummary first = list(bucket, key).next();
        return first != null && first.key().equals(key) ? first : null;
    }

    /** Starts to write an object; it is there once the upload is complete, and replaces one of the same key. */
    ObjectUpload put(ObjectAddress address) throws ObjectStoreException;
}
