package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectContent;
import dev.escapement.dataset.ObjectListing;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.dataset.ObjectUpload;

/** The objects of a recorded test, whatever their bucket was called: its name was masked. */
final class RecordedObjects implements ObjectStore {

    private static final String BUCKET = "recorded";

    private final MemoryBuckets objects = Buckets.inMemory().bucket(BUCKET);

    private RecordedObjects() {}

    static ObjectStore of(JsonNode recorded) {
        RecordedObjects store = new RecordedObjects();
        for (JsonNode object : recorded.path("s3")) {
            store.objects.put(
                    BUCKET, object.path("Key").asText(), object.path("Body").asText());
        }
        return store;
    }

    @Override
    public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
        return objects.get(ObjectAddress.of(BUCKET, address.key()));
    }

    @Override
    public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
        return objects.list(BUCKET, prefix);
    }

    @Override
    public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
        return objects.put(ObjectAddress.of(BUCKET, address.key()));
    }
}
