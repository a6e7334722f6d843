package dev.escapement.dataset;

import java.util.ArrayList;
import java.util.List;

/** Reads listings to their end, for the tests. */
final class Listings {

    private Listings() {}

    static List<ObjectSummary> of(ObjectStore store, String bucket, String prefix) throws ObjectStoreException {
        List<ObjectSummary> found = new ArrayList<>();
        ObjectListing listing = store.list(bucket, prefix);
        for (ObjectSummary each = listing.next(); each != null; each = listing.next()) {
            found.add(each);
        }
        return found;
    }

    static List<String> keys(ObjectStore store, String bucket, String prefix) throws ObjectStoreException {
        return of(store, bucket, prefix).stream().map(ObjectSummary::key).toList();
    }
}
