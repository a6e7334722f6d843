package dev.escapement.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.escapement.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryBucketsTest {

    @Test
    void objects_are_listed_by_the_bytes_of_their_keys() throws IOException {
        MemoryBuckets buckets = Buckets.inMemory()
                .put("b", "\uD83D\uDE00", "beyond the first plane")
                .put("b", "\uFF5E", "last of the first plane")
                .put("b", "a/b", "")
                .put("b", "a-b", "")
                .put("b", "a", "")
                .put("b", "Z", "");

        assertThat(Listings.keys(buckets, "b", "")).containsExactly("Z", "a", "a-b", "a/b", "\uFF5E", "\uD83D\uDE00");
    }

    @Test
    void a_prefix_picks_what_begins_with_it() throws IOException {
        MemoryBuckets buckets = Buckets.inMemory()
                .put("b", "in/1", "")
                .put("b", "in/2", "")
                .put("b", "in", "")
                .put("b", "inner", "")
                .put("b", "out/1", "");

        assertThat(Listings.keys(buckets, "b", "in/")).containsExactly("in/1", "in/2");
    }

    @Test
    void an_object_tells_its_size_its_digest_and_when_it_was_put() throws IOException {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        MemoryBuckets buckets = Buckets.inMemory().filledAt(noon).put("b", "greeting", "hello");

        assertThat(Listings.of(buckets, "b", ""))
                .containsExactly(
                        new ObjectSummary("greeting", 5, "5d41402abc4b2a76b9719d911017c592", noon, "STANDARD"));
    }

    @Test
    void values_are_put_as_compact_json_and_read_back() {
        MemoryBuckets buckets = Buckets.inMemory().put("b", "k", Json.parse("{ \"a\" : [1, 2] }"));

        assertThat(buckets.text("b", "k")).isEqualTo("{\"a\":[1,2]}");
        assertThat(buckets.json("b", "k")).isEqualTo(Json.parse("{\"a\":[1,2]}"));
    }

    @Test
    void what_the_test_changes_after_putting_it_is_not_seen() {
        byte[] content = "before".getBytes(StandardCharsets.UTF_8);
        MemoryBuckets buckets = Buckets.inMemory().put("b", "k", content);

        content[0] = 'x';

        assertThat(buckets.text("b", "k")).isEqualTo("before");
    }

    @Test
    void a_missing_bucket_and_a_missing_key_are_told_apart() {
        MemoryBuckets buckets = Buckets.inMemory().bucket("b");

        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> buckets.get(ObjectAddress.of("b", "k")))
                .withMessage("The specified key does not exist: k")
                .matches(refused -> refused.code().equals("NoSuchKey"));
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> buckets.get(ObjectAddress.of("c", "k")))
                .withMessage("The specified bucket does not exist: c")
                .matches(refused -> refused.code().equals("NoSuchBucket"));
        assertThatExceptionOfType(ObjectStoreException.class).isThrownBy(() -> buckets.list("c", ""));
        assertThatExceptionOfType(ObjectStoreException.class).isThrownBy(() -> buckets.put(ObjectAddress.of("c", "k")));
    }

    @Test
    void a_version_is_read_by_its_id() throws IOException {
        MemoryBuckets buckets =
                Buckets.inMemory().putVersion("b", "k", "v1", "old").putVersion("b", "k", "v2", "new");

        assertThat(buckets.text("b", "k")).isEqualTo("new");
        try (ObjectContent old = buckets.get(new ObjectAddress("b", "k", "v1"))) {
            assertThat(old.stream()).hasContent("old");
            assertThat(old.size()).isEqualTo(3);
        }
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> buckets.get(new ObjectAddress("b", "k", "v3")))
                .matches(refused -> refused.code().equals("NoSuchVersion"));
    }

    @Test
    void an_upload_is_seen_once_it_is_complete() throws IOException {
        MemoryBuckets buckets = Buckets.inMemory().bucket("b");
        Instant later = Instant.parse("2026-04-01T00:00:00Z");

        try (ObjectUpload upload = buckets.put(ObjectAddress.of("b", "k"))) {
            upload.write("-hello-".getBytes(StandardCharsets.UTF_8), 1, 5);
            assertThat(buckets.keys("b")).isEmpty();
            upload.complete(later);
        }

        assertThat(buckets.text("b", "k")).isEqualTo("hello");
        assertThat(Listings.of(buckets, "b", "").get(0).lastModified()).isEqualTo(later);
    }

    @Test
    void an_upload_that_is_given_up_leaves_nothing() throws IOException {
        MemoryBuckets buckets = Buckets.inMemory().put("b", "k", "before");

        try (ObjectUpload upload = buckets.put(ObjectAddress.of("b", "k"))) {
            upload.write("after".getBytes(StandardCharsets.UTF_8), 0, 5);
        }

        assertThat(buckets.text("b", "k")).isEqualTo("before");
    }

    @Test
    void a_test_that_looks_for_a_missing_object_reads_which() {
        MemoryBuckets buckets = Buckets.inMemory().bucket("b");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> buckets.text("b", "k"))
                .withMessage("NoSuchKey: The specified key does not exist: k (bucket b)");
    }
}
