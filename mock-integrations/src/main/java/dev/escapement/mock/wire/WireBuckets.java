package dev.escapement.mock.wire;

import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectContent;
import dev.escapement.dataset.ObjectListing;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.dataset.ObjectUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Buckets of a server that speaks S3: an emulator, a stub server. Distributed Maps read from them and write to them.
 *
 * <pre>{@code
 * try (WireBuckets buckets = WireBuckets.at(URI.create("http://localhost:9000"))) {
 *     Simulation.builder().buckets(buckets).answering(script).build().start(machine, "{}").runToEnd();
 * }
 * }</pre>
 *
 * <p>Speaks through the client of S3: add {@code software.amazon.awssdk:s3} to the tests. A bucket is the first part of the path, not of the host.
 * Requests are never repeated and carry fixed credentials, and what the server thinks takes no virtual time.
 *
 * <p>An object is read as it arrives, and a listing page by page. An object is written into a temporary file and sent from there in one
 * {@code PutObject} when it is complete: never more of it in memory than is on its way, and at most 5 GB, as with the service. Before that,
 * {@code HeadBucket} asks whether the bucket is there.
 *
 * <p>Refusals keep the error code of S3. A connection that breaks, or a server that takes too long, is a {@code SdkClientException}, as Tasks have
 * it; a server that is not there ends the test. For one simulation at a time. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class WireBuckets implements ObjectStore, AutoCloseable {

    private final URI server;
    private final Duration patience;

    private @Nullable BucketClient client;

    private WireBuckets(URI server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    /** The buckets of this server. */
    public static WireBuckets at(URI server) {
        return new WireBuckets(Routes.checked(server), Pace.USUAL.patience());
    }

    /**
     * How much real time the server has for an answer, 10 seconds otherwise: for a page, for each piece of an object that is read, and for
     * each 64 MB of one that is written.
     */
    public WireBuckets patience(Duration realTime) {
        return new WireBuckets(server, realTime);
    }

    @Override
    public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
        return client().get(address);
    }

    @Override
    public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
        return PagedListing.open(client().listing(bucket, prefix));
    }

    @Override
    public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
        client().requireBucket(address.bucket());
        try {
            return SpooledUpload.to(client(), address);
        } catch (IOException full) {
            throw new UncheckedIOException("There is no temporary file to be had", full);
        }
    }

    /** Lets go of the connections; the next request opens new ones. */
    @Override
    public void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }

    private BucketClient client() {
        BucketClient current = client;
        if (current == null) {
            current = opened();
            client = current;
        }
        return current;
    }

    private BucketClient opened() {
        try {
            return BucketClient.open(server, patience);
        } catch (NoClassDefFoundError noSdk) {
            throw LazySdk.missing("s3", noSdk);
        }
    }
}
