package dev.escapement;

import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectContent;
import dev.escapement.dataset.ObjectListing;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.dataset.ObjectUpload;

/** The store of a simulation that was given none: the test is wrong, and is told so. */
final class NoBuckets implements ObjectStore {

    @Override
    public ObjectContent get(ObjectAddress address) {
        throw nobodyHas("reads " + address.source());
    }

    @Override
    public ObjectListing list(String bucket, String prefix) {
        throw nobodyHas("lists S3://" + bucket + "/" + prefix);
    }

    @Override
    public ObjectUpload put(ObjectAddress address) {
        throw nobodyHas("writes " + address.source());
    }

    private static IllegalStateException nobodyHas(String what) {
        return new IllegalStateException(
                "A distributed Map " + what + ", but the simulation has no buckets. Give it some:"
                        + " Simulation.builder().buckets(Buckets.inMemory().put(…))");
    }
}
