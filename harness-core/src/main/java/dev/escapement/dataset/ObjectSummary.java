package dev.escapement.dataset;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An object as a listing tells of it.
 *
 * @param size in bytes
 * @param etag in hexadecimal digits, without the quotes in which S3 hands it out
 * @param storageClass such as {@code STANDARD}
 */
@API(status = Status.EXPERIMENTAL)
public record ObjectSummary(String key, long size, String etag, Instant lastModified, String storageClass) {

    /** An object of the usual storage class. */
    public static ObjectSummary of(String key, long size, String etag, Instant lastModified) {
        return new ObjectSummary(key, size, etag, lastModified, "STANDARD");
    }
}
