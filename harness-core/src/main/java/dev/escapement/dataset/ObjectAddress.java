package dev.escapement.dataset;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Where an object lies.
 *
 * @param versionId the version that is meant; {@code null} for the latest
 */
@API(status = Status.EXPERIMENTAL)
public record ObjectAddress(
        String bucket, String key, @Nullable String versionId) {

    /** The latest version of an object. */
    public static ObjectAddress of(String bucket, String key) {
        return new ObjectAddress(bucket, key, null);
    }

    /** As the context object names a source: {@code S3://bucket/key} (asl-reference 2.7). */
    public String source() {
        return "S3://" + bucket + "/" + key;
    }
}
