package dev.escapement.dataset;

import org.jspecify.annotations.Nullable;

/** The objects of a listing that have content: what stands for a folder has none. */
final class ListedAddresses implements Addresses {

    private final String bucket;
    private final ObjectListing listing;

    ListedAddresses(String bucket, ObjectListing listing) {
        this.bucket = bucket;
        this.listing = listing;
    }

    @Override
    public @Nullable ObjectAddress next() throws ObjectStoreException {
        ObjectSummary object = listing.next();
        while (object != null && object.key().endsWith("/") && object.size() == 0) {
            object = listing.next();
        }
        return object == null ? null : ObjectAddress.of(bucket, object.key());
    }
}
