package dev.escapement.dataset;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one store after the other for the bucket. */
final class JoinedBuckets implements ObjectStore {

    private final List<ObjectStore> stores;

    JoinedBuckets(List<ObjectStore> stores) {
        this.stores = stores;
    }

    @Override
    public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
        return first(address.bucket(), store -> store.get(address));
    }

    @Override
    public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
        return first(bucket, store -> store.list(bucket, prefix));
    }

    @Override
    public @Nullable ObjectSummary summary(String bucket, String key) throws ObjectStoreException {
        return first(bucket, store -> Optional.ofNullable(store.summary(bucket, key)))
                .orElse(null);
    }

    @Override
    public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
        return first(address.bucket(), store -> store.put(address));
    }

    private <T> T first(String bucket, Asked<T> question) throws ObjectStoreException {
        for (ObjectStore store : stores) {
            try {
                return question.of(store);
            } catch (ObjectStoreException refused) {
                if (!refused.code().equals("NoSuchBucket")) {
                    throw refused;
                }
            }
        }
        throw ObjectStoreException.noSuchBucket(bucket);
    }

    private interface Asked<T> {
        T of(ObjectStore store) throws ObjectStoreException;
    }
}
