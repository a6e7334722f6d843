package dev.escapement.mock.wire;

import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectContent;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.dataset.ObjectSummary;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The client of S3, and what stores ask it for. Nobody else knows its types, so that they are not needed before the first request. */
final class BucketClient implements AutoCloseable {

    /** What one more patience is granted for. */
    private static final long PIECE = 64L * 1024 * 1024;

    private static final String REGION = "us-east-1";

    private final SdkClients clients;
    private final S3Client s3;
    private final Duration patience;
    private final BucketFailure failures;

    private BucketClient(SdkClients clients, S3Client s3, Duration patience, BucketFailure failures) {
        this.clients = clients;
        this.s3 = s3;
        this.patience = patience;
        this.failures = failures;
    }

    static BucketClient open(URI server, Duration patience) {
        SdkClients clients = new SdkClients(patience, patience);
        S3Client s3 = (S3Client) clients.clientFor("s3", server, REGION).instance();
        return new BucketClient(clients, s3, patience, new BucketFailure(server, patience));
    }

    ObjectContent get(ObjectAddress address) throws ObjectStoreException {
        ResponseInputStream<GetObjectResponse> arriving = asked(
                ObjectStoreException.noSuchKey(address.key()),
                () -> s3.getObject(request ->
                        request.bucket(address.bucket()).key(address.key()).versionId(address.versionId())));
        @Nullable Long size = arriving.response().contentLength();
        return new ObjectContent(
                new ArrivingObject(arriving, failures), size == null ? ObjectContent.UNKNOWN_SIZE : size);
    }

    PagedListing.Pages listing(String bucket, String prefix) {
        return token -> page(
                asked(
                        ObjectStoreException.noSuchBucket(bucket),
                        () -> s3.listObjectsV2(
                                request -> request.bucket(bucket).prefix(prefix).continuationToken(token))),
                token);
    }

    void requireBucket(String bucket) throws ObjectStoreException {
        asked(ObjectStoreException.noSuchBucket(bucket), () -> s3.headBucket(request -> request.bucket(bucket)));
    }

    /** Sends a whole object; its ETag comes back. */
    String put(ObjectAddress address, Path file, long size) throws ObjectStoreException {
        Duration deadline = patience.multipliedBy(1 + size / PIECE);
        return asked(
                ObjectStoreException.noSuchBucket(address.bucket()),
                () -> bare(s3.putObject(
                                request -> request.bucket(address.bucket())
                                        .key(address.key())
                                        .overrideConfiguration(settings -> settings.apiCallTimeout(deadline)),
                                RequestBody.fromFile(file))
                        .eTag()));
    }

    @Override
    public void close() {
        clients.close();
    }

    private <T> T asked(ObjectStoreException absent, Supplier<T> question) throws ObjectStoreException {
        try {
            return question.get();
        } catch (SdkException failure) {
            throw failures.of(failure, absent);
        }
    }

    /** A server that says there is more, but not how to get it, would be asked for ever. */
    private PagedListing.Page page(ListObjectsV2Response response, @Nullable String token) {
        List<ObjectSummary> objects =
                response.contents().stream().map(BucketClient::summary).toList();
        if (!Boolean.TRUE.equals(response.isTruncated())) {
            return new PagedListing.Page(objects, null);
        }
        @Nullable String next = response.nextContinuationToken();
        if (next == null || next.equals(token)) {
            throw new WireException("The list of S3://" + response.name() + "/" + response.prefix()
                    + " is truncated, but its NextContinuationToken is " + (next == null ? "missing" : "the same again")
                    + ". Correct what answers ListObjectsV2.");
        }
        return new PagedListing.Page(objects, next);
    }

    /** Stubs may leave out what nobody looks at. */
    private static ObjectSummary summary(S3Object object) {
        @Nullable Instant modified = object.lastModified();
        @Nullable Long size = object.size();
        @Nullable String storageClass = object.storageClassAsString();
        return new ObjectSummary(
                object.key(),
                size == null ? 0 : size,
                bare(object.eTag()),
                modified == null ? Instant.EPOCH : modified,
                storageClass == null ? "STANDARD" : storageClass);
    }

    private static String bare(@Nullable String etag) {
        return etag == null ? "" : etag.replace("\"", "");
    }
}
