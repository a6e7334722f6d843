package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Buckets that lie in memory, filled by the test and written by the workflow.
 *
 * <pre>{@code
 * MemoryBuckets buckets = Buckets.inMemory().put("orders", "open.json", Json.parse("[1, 2]")).bucket("results");
 * buckets.text("results", "run/manifest.json");   // after the workflow
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class MemoryBuckets implements ObjectStore {

    private final Map<String, NavigableMap<String, Stored>> buckets = new LinkedHashMap<>();
    private final Map<ObjectAddress, byte[]> versions = new LinkedHashMap<>();
    private Instant filledAt = Buckets.FILLED_AT;

    MemoryBuckets() {}

    /** From here on, what the test puts was last modified then. */
    public MemoryBuckets filledAt(Instant moment) {
        filledAt = moment;
        return this;
    }

    /** Makes an empty bucket; a bucket into which something is put here exists anyway. */
    public MemoryBuckets bucket(String name) {
        objects(name);
        return this;
    }

    /** Puts an object of these bytes. */
    public MemoryBuckets put(String bucket, String key, byte[] content) {
        store(bucket, key, content.clone(), filledAt);
        return this;
    }

    /** Puts an object of this text, in UTF-8. */
    public MemoryBuckets put(String bucket, String key, String content) {
        store(bucket, key, content.getBytes(StandardCharsets.UTF_8), filledAt);
        return this;
    }

    /** Puts an object of this value, as compact JSON. */
    public MemoryBuckets put(String bucket, String key, JsonNode content) {
        return put(bucket, key, Json.write(content));
    }

    /** Puts a version of an object; it is the latest until another is put. */
    public MemoryBuckets putVersion(String bucket, String key, String versionId, String content) {
        versions.put(new ObjectAddress(bucket, key, versionId), content.getBytes(StandardCharsets.UTF_8));
        return put(bucket, key, content);
    }

    /** The text of an object, for the test to look at. */
    public String text(String bucket, String key) {
        return Buckets.text(this, bucket, key);
    }

    /** The JSON value of an object, for the test to look at. */
    public JsonNode json(String bucket, String key) {
        return Json.parse(text(bucket, key));
    }

    /** The keys of a bucket in their order, for the test to look at. */
    public List<String> keys(String bucket) {
        return new ArrayList<>(objects(bucket).keySet());
    }

    @Override
    public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
        NavigableMap<String, Stored> objects = existing(address.bucket());
        if (address.versionId() != null && !versions.containsKey(address)) {
            throw ObjectStoreException.noSuchVersion(address.versionId());
        }
        Stored stored = objects.get(address.key());
        if (stored == null) {
            throw ObjectStoreException.noSuchKey(address.key());
        }
        byte[] content = versions.getOrDefault(address, stored.content);
        return new ObjectContent(new ByteArrayInputStream(content), content.length);
    }

    @Override
    public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
        List<ObjectSummary> found = new ArrayList<>();
        for (Stored stored : existing(bucket).tailMap(prefix, true).values()) {
            if (!stored.summary.key().startsWith(prefix)) {
                break;
            }
            found.add(stored.summary);
        }
        return ObjectListing.of(found.iterator());
    }

    @Override
    public @Nullable ObjectSummary summary(String bucket, String key) throws ObjectStoreException {
        Stored stored = existing(bucket).get(key);
        return stored == null ? null : stored.summary;
    }

    @Override
    public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
        existing(address.bucket());
        return new MemoryUpload((content, at) -> store(address.bucket(), address.key(), content, at));
    }

    private ObjectSummary store(String bucket, String key, byte[] content, Instant at) {
        ObjectSummary summary = ObjectSummary.of(key, content.length, Etags.of(content), at);
        objects(bucket).put(key, new Stored(summary, content));
        return summary;
    }

    private NavigableMap<String, Stored> objects(String bucket) {
        return buckets.computeIfAbsent(bucket, name -> new TreeMap<>(KeyOrder.UTF_8));
    }

    private NavigableMap<String, Stored> existing(String bucket) throws ObjectStoreException {
        NavigableMap<String, Stored> objects = buckets.get(bucket);
        if (objects == null) {
            throw ObjectStoreException.noSuchBucket(bucket);
        }
        return objects;
    }

    /** An object, with bytes that nobody changes. */
    private static final class Stored {

        private final ObjectSummary summary;
        private final byte[] content;

        Stored(ObjectSummary summary, byte[] content) {
            this.summary = summary;
            this.content = content;
        }
    }
}
