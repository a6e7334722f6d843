package dev.escapement.mock.memory;

import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectSummary;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What S3 says of an object besides its content, in the order in which the service answers (asl-reference 6.4).
 *
 * @param lastModified {@code null} if nobody knows
 */
record ObjectHead(long size, String etag, @Nullable Instant lastModified) {

    static ObjectHead of(ObjectSummary object) {
        return new ObjectHead(object.size(), object.etag(), object.lastModified());
    }

    /** Of content that has been read; the listing knows the rest, if there is one. */
    static ObjectHead of(byte[] content, @Nullable ObjectSummary listed) {
        return listed == null
                ? new ObjectHead(content.length, ObjectBody.etag(content), null)
                : new ObjectHead(content.length, listed.etag(), listed.lastModified());
    }

    ObjectBuilder answer(ObjectAddress address) {
        ObjectBuilder members = Json.object(9)
                .put("AcceptRanges", "bytes")
                .put("ContentLength", size)
                .put("ContentType", "binary/octet-stream")
                .put("ETag", '"' + etag + '"');
        if (lastModified != null) {
            members.put("LastModified", seconds(lastModified));
        }
        return members.put("Metadata", Json.emptyObject())
                .put("ServerSideEncryption", "AES256")
                .putIfPresent("VersionId", address.versionId());
    }

    /** S3 keeps no fractions. */
    static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
