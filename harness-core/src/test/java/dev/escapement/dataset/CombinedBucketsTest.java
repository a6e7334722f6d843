package dev.escapement.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CombinedBucketsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void every_store_tells_of_one_object_what_it_lists() throws IOException {
        MemoryBuckets memory = Buckets.inMemory().put("b", "k", "text").put("b", "k2", "more");
        ObjectSummary listed = Listings.of(memory, "b", "k").get(0);

        for (ObjectStore store :
                List.of(memory, Buckets.discardingWrites(memory), Buckets.together(Buckets.inMemory(), memory))) {
            assertThat(store.summary("b", "k")).isEqualTo(listed);
            assertThat(store.summary("b", "x")).isNull();
            assertThatExceptionOfType(ObjectStoreException.class).isThrownBy(() -> store.summary("x", "k"));
        }
    }

    @Test
    void each_bucket_is_that_of_the_first_store_that_has_it() throws IOException {
        MemoryBuckets results = Buckets.inMemory().bucket("results").put("videos", "hidden", "");
        ObjectStore store = Buckets.together(Buckets.generated().objects("videos", 1, number -> "seen"), results);

        write(store, "results", "k");

        assertThat(Listings.keys(store, "videos", "")).containsExactly("seen");
        assertThat(Buckets.text(store, "results", "k")).isEqualTo("hello");
        assertThat(results.keys("results")).containsExactly("k");
    }

    @Test
    void a_key_that_the_first_store_misses_is_not_looked_for_in_the_second() {
        ObjectStore store = Buckets.together(
                Buckets.inMemory().bucket("b"), Buckets.inMemory().put("b", "k", ""));

        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> store.get(ObjectAddress.of("b", "k")))
                .matches(refused -> refused.code().equals("NoSuchKey"));
    }

    @Test
    void a_bucket_that_no_store_has_is_missing() {
        ObjectStore store = Buckets.together(Buckets.inMemory(), Buckets.inMemory());

        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> store.list("b", ""))
                .withMessage("The specified bucket does not exist: b");
    }

    @Test
    void writes_are_counted_and_forgotten() throws IOException {
        DiscardedWrites store = Buckets.discardingWrites(Buckets.inMemory().put("b", "k", "kept"));

        ObjectSummary summary = write(store, "anywhere", "x");
        write(store, "b", "y");

        assertThat(summary).isEqualTo(ObjectSummary.of("x", 5, "5d41402abc4b2a76b9719d911017c592", NOON));
        assertThat(store.objects()).isEqualTo(2);
        assertThat(store.bytes()).isEqualTo(10);
        assertThat(Listings.keys(store, "b", "")).containsExactly("k");
        assertThat(Buckets.text(store, "b", "k")).isEqualTo("kept");
    }

    @Test
    void some_writes_may_be_kept() throws IOException {
        MemoryBuckets results = Buckets.inMemory().bucket("b");
        DiscardedWrites store = Buckets.discardingWrites(results).keeping(key -> key.endsWith("manifest.json"));

        write(store, "b", "run/manifest.json");
        write(store, "b", "run/SUCCEEDED_0.json");

        assertThat(results.keys("b")).containsExactly("run/manifest.json");
        assertThat(store.objects()).isEqualTo(1);
    }

    @Test
    void a_write_that_is_given_up_is_not_counted() throws IOException {
        DiscardedWrites store = Buckets.discardingWrites(Buckets.inMemory());

        store.put(ObjectAddress.of("b", "k")).close();

        assertThat(store.objects()).isZero();
    }

    private static ObjectSummary write(ObjectStore store, String bucket, String key) throws IOException {
        try (ObjectUpload upload = store.put(ObjectAddress.of(bucket, key))) {
            upload.write("hello".getBytes(StandardCharsets.UTF_8), 0, 5);
            return upload.complete(NOON);
        }
    }
}
