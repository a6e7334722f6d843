package dev.escapement.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedBucketsTest {

    @Test
    void objects_are_made_from_their_numbers() throws IOException {
        GeneratedBuckets buckets = Buckets.generated().objects("videos", 60_000, number -> "raw/" + (100_000 + number));

        List<ObjectSummary> listed = Listings.of(buckets, "videos", "raw/1599");

        assertThat(listed).hasSize(100);
        assertThat(listed.get(99))
                .isEqualTo(ObjectSummary.of("raw/159999", 1024, Etags.of("raw/159999"), Buckets.FILLED_AT));
    }

    @Test
    void one_of_many_objects_is_found_without_looking_at_them() throws IOException {
        GeneratedBuckets buckets = Buckets.generated()
                .objects("videos", 3, number -> {
                    throw new IllegalStateException("the listing was asked");
                })
                .content("videos", key -> new ObjectContent(new ByteArrayInputStream(new byte[1]), 1));

        assertThat(buckets.summary("videos", "k2"))
                .isEqualTo(ObjectSummary.of("k2", 1024, Etags.of("k2"), Buckets.FILLED_AT));
    }

    @Test
    void an_object_of_a_listing_is_told_of_as_there() throws IOException {
        ObjectSummary listed = ObjectSummary.of("k", 7, "abc", Buckets.FILLED_AT);
        GeneratedBuckets buckets = Buckets.generated()
                .listing("b", () -> List.of(listed).iterator())
                .content("b", key -> new ObjectContent(new ByteArrayInputStream(new byte[1]), 1));

        assertThat(buckets.summary("b", "k")).isEqualTo(listed);
        assertThat(buckets.summary("b", "l")).isNull();
    }

    @Test
    void a_listing_begins_afresh_each_time() throws IOException {
        GeneratedBuckets buckets = Buckets.generated().objects("b", 2, number -> "k" + number);

        assertThat(Listings.keys(buckets, "b", ""))
                .isEqualTo(Listings.keys(buckets, "b", ""))
                .hasSize(2);
    }

    @Test
    void keys_out_of_order_are_the_tests_mistake() {
        GeneratedBuckets buckets = Buckets.generated().objects("b", 11, number -> "k" + number);

        assertThatIllegalStateException()
                .isThrownBy(() -> Listings.keys(buckets, "b", ""))
                .withMessage("A bucket lists its keys in the order of their UTF-8 bytes, each once, "
                        + "but 'k10' was generated after 'k9'");
    }

    @Test
    void lines_are_made_while_they_are_read() throws IOException {
        GeneratedBuckets buckets =
                Buckets.generated().lines("orders", "all.csv", 3_000, number -> number == 0 ? "id" : "order-" + number);

        List<String> lines = Buckets.text(buckets, "orders", "all.csv").lines().toList();

        assertThat(lines).hasSize(3_000).startsWith("id", "order-1").endsWith("order-2999");
        assertThat(buckets.get(ObjectAddress.of("orders", "all.csv")).size()).isEqualTo(ObjectContent.UNKNOWN_SIZE);
        assertThat(buckets.get(ObjectAddress.of("orders", "all.csv")).stream().read())
                .isEqualTo('i');
    }

    @Test
    void contents_are_made_from_their_keys() {
        GeneratedBuckets buckets = Buckets.generated()
                .content("b", key -> key.startsWith("k") ? content(key) : null)
                .content("b", key -> key.equals("other") ? content("another") : null);

        assertThat(Buckets.text(buckets, "b", "k7")).isEqualTo("k7");
        assertThat(Buckets.text(buckets, "b", "other")).isEqualTo("another");
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> buckets.get(ObjectAddress.of("b", "x")))
                .matches(refused -> refused.code().equals("NoSuchKey"));
    }

    @Test
    void a_bucket_of_contents_alone_lists_nothing() throws IOException {
        GeneratedBuckets buckets = Buckets.generated().content("b", key -> null);

        assertThat(Listings.keys(buckets, "b", "")).isEmpty();
    }

    @Test
    void nothing_can_be_written_into_them() {
        GeneratedBuckets buckets = Buckets.generated().objects("b", 1, number -> "k");

        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> buckets.put(ObjectAddress.of("b", "k")))
                .withMessage("Nothing can be written into the generated bucket b");
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> buckets.put(ObjectAddress.of("c", "k")))
                .matches(refused -> refused.code().equals("NoSuchBucket"));
    }

    private static ObjectContent content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ObjectContent(new ByteArrayInputStream(bytes), bytes.length);
    }
}
