package dev.escapement.models;

import dev.escapement.models.DraftService.DraftError;
import java.util.Map;

/** The errors of S3, whose classes carry a suffix that the service does not send and hide the status that it does. */
final class S3Errors {

    private static final Map<String, String> STATUSES = Map.ofEntries(
            Map.entry("BucketAlreadyExists", "409"),
            Map.entry("BucketAlreadyOwnedByYou", "409"),
            Map.entry("EncryptionTypeMismatch", "400"),
            Map.entry("IdempotencyParameterMismatch", "400"),
            Map.entry("InvalidObjectState", "403"),
            Map.entry("InvalidRequest", "400"),
            Map.entry("InvalidWriteOffset", "400"),
            Map.entry("NoSuchBucket", "404"),
            Map.entry("NoSuchKey", "404"),
            Map.entry("NoSuchUpload", "404"),
            Map.entry("ObjectAlreadyInActiveTierError", "403"),
            Map.entry("ObjectNotInActiveTierError", "403"),
            Map.entry("TooManyParts", "400"));

    private S3Errors() {}

    static DraftError named(String exception) {
        String shape = exception.replaceFirst("Exception$", "");
        return new DraftError(shape, STATUSES.getOrDefault(shape, ""), "");
    }
}
