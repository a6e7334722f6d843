package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.ObjectListing;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.dataset.ObjectSummary;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * One page of a listing, as {@code listObjectsV2} gives it.
 *
 * @param last the key at which it ends
 * @param truncated whether there are more
 */
record ListedPage(BucketRequest request, int most, List<JsonNode> contents, String last, boolean truncated) {

    private static final int LARGEST = 1_000;

    static ListedPage of(ObjectStore store, BucketRequest request) throws ObjectStoreException {
        int most = Math.max(0, Math.min(LARGEST, request.member("MaxKeys").asInt(LARGEST)));
        ObjectListing objects = store.list(request.text("Bucket"), request.text("Prefix"));
        String after = request.member("ContinuationToken").isTextual()
                ? keyOf(request.text("ContinuationToken"))
                : request.text("StartAfter");
        List<JsonNode> contents = new ArrayList<>();
        String last = "";
        ObjectSummary object = objects.next();
        for (; object != null && contents.size() < most; object = objects.next()) {
            if (isAfter(object.key(), after)) {
                contents.add(entry(object));
                last = object.key();
            }
        }
        return new ListedPage(request, most, contents, last, most > 0 && object != null);
    }

    JsonNode answer() {
        ObjectBuilder members = Json.object(9);
        if (!contents.isEmpty()) {
            members.put("Contents", Json.array(contents));
        }
        members.putIfPresent(
                        "ContinuationToken", request.member("ContinuationToken").textValue())
                .put("IsTruncated", truncated)
                .put("KeyCount", contents.size())
                .put("MaxKeys", most)
                .put("Name", request.text("Bucket"));
        if (truncated) {
            members.put("NextContinuationToken", tokenOf(last));
        }
        return members.put("Prefix", request.text("Prefix"))
                .putIfPresent("StartAfter", request.member("StartAfter").textValue())
                .build();
    }

    private static JsonNode entry(ObjectSummary object) {
        return Json.object(5)
                .put("ETag", '"' + object.etag() + '"')
                .put("Key", object.key())
                .put("LastModified", ObjectHead.seconds(object.lastModified()))
                .put("Size", object.size())
                .put("StorageClass", object.storageClass())
                .build();
    }

    /** In the order of UTF-8, in which stores list. */
    private static boolean isAfter(String key, String other) {
        return Arrays.compareUnsigned(key.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)) > 0;
    }

    private static String tokenOf(String key) {
        return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String keyOf(String token) throws ObjectStoreException {
        try {
            return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException madeUp) {
            throw new ObjectStoreException("InvalidArgument", "The continuation token provided is incorrect");
        }
    }
}
