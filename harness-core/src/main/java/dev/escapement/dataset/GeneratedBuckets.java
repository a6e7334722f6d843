package dev.escapement.dataset;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Buckets whose objects are made when they are asked for, so that millions of them need no memory.
 *
 * <pre>{@code
 * Buckets.generated()
 *         .objects("videos", 60_000, i -> "raw/%05d.mp4".formatted(i))
 *         .lines("orders", "all.csv", 10_000_000, i -> i == 0 ? "id,total" : i + ",9.99");
 * }</pre>
 *
 * <p>Nothing can be written into them; see {@link Buckets#together} and {@link Buckets#discardingWrites}.
 */
@API(status = Status.EXPERIMENTAL)
public final class GeneratedBuckets implements ObjectStore {

    private static final long SOME_SIZE = 1024;

    private final Map<String, Supplier<Iterator<ObjectSummary>>> listings = new LinkedHashMap<>();
    private final Set<String> alike = new LinkedHashSet<>();
    private final Map<String, List<Function<String, @Nullable ObjectContent>>> contents = new LinkedHashMap<>();

    GeneratedBuckets() {}

    /** A bucket that lists so many objects of 1 KiB, by the key that each number from 0 has. */
    public GeneratedBuckets objects(String bucket, long count, LongFunction<String> key) {
        listing(
                bucket,
                () -> LongStream.range(0, count)
                        .mapToObj(key)
                        .map(GeneratedBuckets::summaryOf)
                        .iterator());
        alike.add(bucket);
        return this;
    }

    /** A bucket that lists these objects, afresh each time; their keys must come in the order of their UTF-8 bytes. */
    public GeneratedBuckets listing(String bucket, Supplier<Iterator<ObjectSummary>> objects) {
        listings.put(bucket, objects);
        alike.remove(bucket);
        return this;
    }

    /** An object of so many lines, each made from its number from 0. */
    public GeneratedBuckets lines(String bucket, String key, long count, LongFunction<String> line) {
        return content(
                bucket,
                asked -> asked.equals(key)
                        ? new ObjectContent(new GeneratedLines(count, line), ObjectContent.UNKNOWN_SIZE)
                        : null);
    }

    /** Objects by their keys, made afresh each time; {@code null} where there is none. */
    public GeneratedBuckets content(String bucket, Function<String, @Nullable ObjectContent> content) {
        contents.computeIfAbsent(bucket, name -> new ArrayList<>()).add(content);
        return this;
    }

    @Override
    public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
        mustExist(address.bucket());
        ObjectContent found = contentOf(address.bucket(), address.key());
        if (found == null) {
            throw ObjectStoreException.noSuchKey(address.key());
        }
        return found;
    }

    /** Where all objects are alike, one that has a content need not be sought among them. */
    @Override
    public @Nullable ObjectSummary summary(String bucket, String key) throws ObjectStoreException {
        return alike.contains(bucket) && contentOf(bucket, key) != null
                ? summaryOf(key)
                : ObjectStore.super.summary(bucket, key);
    }

    @Override
    public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
        mustExist(bucket);
        Supplier<Iterator<ObjectSummary>> objects = listings.get(bucket);
        return objects == null ? () -> null : new GeneratedListing(objects.get(), prefix);
    }

    @Override
    public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
        mustExist(address.bucket());
        throw new ObjectStoreException(
                "AccessDenied", "Nothing can be written into the generated bucket " + address.bucket());
    }

    private static ObjectSummary summaryOf(String key) {
        return ObjectSummary.of(key, SOME_SIZE, Etags.of(key), Buckets.FILLED_AT);
    }

    private @Nullable ObjectContent contentOf(String bucket, String key) {
        for (Function<String, @Nullable ObjectContent> content : contents.getOrDefault(bucket, List.of())) {
            ObjectContent found = content.apply(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void mustExist(String bucket) throws ObjectStoreException {
        if (!listings.containsKey(bucket) && !contents.containsKey(bucket)) {
            throw ObjectStoreException.noSuchBucket(bucket);
        }
    }
}
