package dev.escapement.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetReaderTest {

    private static final String CSV = "{\"InputType\":\"CSV\"}";
    private static final String JSON = "{\"InputType\":\"JSON\"}";

    @Test
    void a_listing_tells_of_each_object_in_the_words_of_the_service() {
        ObjectStore store = Buckets.inMemory()
                .filledAt(Instant.ofEpochSecond(1_789_180_622))
                .put("b", "input/0001.txt", "hello")
                .put("b", "other", "");

        ReadItems read = ReadItems.ofListing(store, "input/", "{}");

        assertThat(read.allValues())
                .containsExactly("{\"Etag\":\"\\\"5d41402abc4b2a76b9719d911017c592\\\"\",\"Key\":\"input/0001.txt\","
                        + "\"LastModified\":1.789180622E9,\"Size\":5,\"StorageClass\":\"STANDARD\"}");
        assertThat(read.items().get(0).source()).isEqualTo("S3://b");
    }

    @Test
    void a_listing_has_no_pages() {
        ObjectStore store = Buckets.generated().objects("b", 60_000, number -> "k" + (100_000 + number));

        assertThat(ReadItems.ofListing(store, "", "{}").allValues()).hasSize(60_000);
        assertThat(ReadItems.ofListing(store, "none/", "{}").allValues()).isEmpty();
    }

    @Test
    void a_flattened_listing_gives_what_is_in_its_objects_one_after_the_other() {
        ObjectStore store = Buckets.inMemory()
                .put("b", "in/", "")
                .put("b", "in/1.csv", "id\n1\n2\n")
                .put("b", "in/2.csv", "")
                .put("b", "in/3.csv", "name\nx\n");

        ReadItems read =
                ReadItems.ofListing(store, "in/", "{\"InputType\":\"CSV\",\"Transformation\":\"LOAD_AND_FLATTEN\"}");

        assertThat(read.allValues()).containsExactly("{\"id\":\"1\"}", "{\"id\":\"2\"}", "{\"name\":\"x\"}");
        assertThat(read.items())
                .extracting(Read.Item::source)
                .containsExactly("S3://b/in/1.csv", "S3://b/in/1.csv", "S3://b/in/3.csv");
    }

    @Test
    void what_is_wrong_in_one_object_ends_a_flattened_listing_there() {
        ObjectStore store = Buckets.inMemory()
                .put("b", "1", "[1, 2]")
                .put("b", "2", "[3, oops]")
                .put("b", "3", "[4]");

        ReadItems read =
                ReadItems.ofListing(store, "", "{\"InputType\":\"JSON\",\"Transformation\":\"LOAD_AND_FLATTEN\"}");

        assertThat(read.values()).containsExactly("1", "2", "3");
        assertThat(read.cause()).startsWith("S3://b/2 is not valid JSON: Unrecognized token 'oops'");
    }

    @ParameterizedTest
    @CsvSource({"0,4", "2,2", "4,4", "100000000,4", "100000001,4"})
    void no_more_items_come_than_are_wanted(long maxItems, int expected) {
        ReadItems read = reading("id\n1\n2\n3\n4\n", maxItems);

        assertThat(read.allValues()).hasSize(expected);
    }

    @Test
    void items_that_are_not_wanted_are_not_even_read() {
        assertThat(reading("id\n1\n2\n\"never closed", 2).allValues()).hasSize(2);
    }

    @Test
    void fewer_than_none_cannot_be_wanted() {
        assertThat(reading("id\n1\n", -1).failure())
                .isEqualTo(new DatasetFailure("States.ItemReaderFailed", "field MaxItems must be positive"));
    }

    @Test
    void what_s3_refuses_is_told_with_its_words() {
        ObjectStore store = Buckets.inMemory().bucket("b");

        assertThat(ReadItems.ofObject(store, "k", JSON).cause())
                .isEqualTo(
                        "Failed to read the items. NoSuchKey. | Message from S3: The specified key does not exist: k");
        assertThat(ReadItems.ofObject(Buckets.inMemory(), "k", JSON).cause())
                .isEqualTo(
                        "Failed to read the items. NoSuchBucket. | Message from S3: The specified bucket does not exist: b");
        assertThat(ReadItems.ofListing(Buckets.inMemory(), "", "{}").cause())
                .isEqualTo(
                        "Failed to read the items. NoSuchBucket. | Message from S3: The specified bucket does not exist: b");
    }

    @Test
    void a_denied_read_says_whose_permissions_are_missing() {
        ObjectStore store = new Refusing(Buckets.inMemory().put("b", "k", "[]"));

        assertThat(ReadItems.ofObject(store, "k", JSON).cause())
                .isEqualTo("Failed to read the items. Access denied. Ensure the correct permissions are added to your "
                        + "state machine's execution role. | Message from S3: Access Denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, JSON, "{\"InputType\":\"JSONL\"}"})
    void a_stream_that_breaks_off_ends_after_the_items_before(String config) {
        String begin = config.equals(CSV) ? "id\n1\n" : config.equals(JSON) ? "[1, " : "1\n";
        GeneratedBuckets store = Buckets.generated()
                .content("b", key -> new ObjectContent(new Breaking(begin), ObjectContent.UNKNOWN_SIZE));

        ReadItems read = ReadItems.ofObject(store, "k", config);

        assertThat(read.items()).hasSize(1);
        assertThat(read.cause())
                .isEqualTo("Failed to read the items. SlowDown. | Message from S3: Please reduce your request rate.");
    }

    @Test
    void a_file_larger_than_any_is_not_opened() {
        GeneratedBuckets store = Buckets.generated()
                .content("b", key -> new ObjectContent(InputStream.nullInputStream(), 10_737_418_241L));

        assertThat(ReadItems.ofObject(store, "k", JSON).cause())
                .isEqualTo("S3://b/k is larger than 10 GB, the most that a file may have.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; The item reader needs a text as its Bucket, but got none.",
                "{\"Bucket\": \"b\", \"Key\": 7}; The item reader needs a text as its Key, but got 7.",
                "{\"Bucket\": \"\", \"Key\": \"k\"}; The item reader needs a text as its Bucket, but got \"\".",
            })
    void arguments_that_lead_nowhere_are_told(String arguments, String cause) {
        ReadRequest request = new ReadRequest(ReadItems.GET, Json.parse(arguments), Json.parse(JSON), 0);

        assertThat(ReadItems.of(Buckets.inMemory(), request).cause()).isEqualTo(cause);
    }

    @Test
    void a_version_is_read_when_it_is_asked_for() {
        ObjectStore store = Buckets.inMemory().putVersion("b", "k", "v1", "[1]").putVersion("b", "k", "v2", "[2]");
        JsonNode arguments = Json.parse("{\"Bucket\": \"b\", \"Key\": \"k\", \"VersionId\": \"v1\"}");

        ReadItems read = ReadItems.of(store, new ReadRequest(ReadItems.GET, arguments, Json.parse(JSON), 0));

        assertThat(read.allValues()).containsExactly("1");
    }

    @Test
    void a_reader_that_does_not_say_what_it_reads_is_told_what_it_could() {
        assertThat(ReadItems.ofText("[]", "{}").cause())
                .isEqualTo("The ReaderConfig has to say what is in S3://b/file: "
                        + "its InputType should be CSV, JSON, JSONL or PARQUET, but is ''.");
    }

    @Test
    void what_the_key_says_is_packed_is_unpacked() {
        ObjectStore store =
                Buckets.inMemory().put("b", "rows.csv.gz", packed("id\n7\n")).put("b", "rows.json.gz", packed("[8]"));

        assertThat(ReadItems.ofObject(store, "rows.csv.gz", CSV).allValues()).containsExactly("{\"id\":\"7\"}");
        assertThat(ReadItems.ofObject(store, "rows.json.gz", JSON).allValues()).containsExactly("8");
    }

    @Test
    void what_is_not_packed_although_its_key_says_so_is_told() {
        ObjectStore store = Buckets.inMemory().put("b", "k.gz", "id\n7\n");

        assertThat(ReadItems.ofObject(store, "k.gz", CSV).cause())
                .isEqualTo("Failed to read the items: Not in GZIP format");
    }

    @Test
    void a_missing_library_is_trouble_of_the_test_and_named() {
        ObjectStore store = Buckets.inMemory().put("b", "k.parquet", "PAR1").put("b", "k.zst", "");

        assertThatIllegalStateException()
                .isThrownBy(() -> ReadItems.ofObject(store, "k.parquet", "{\"InputType\":\"PARQUET\"}"))
                .withMessage("An item reader meets PARQUET, which is read by a library of its own: "
                        + "add the artifact dev.escapement:parquet-items to the tests");
        assertThatIllegalStateException()
                .isThrownBy(() -> ReadItems.ofObject(store, "k.zst", CSV))
                .withMessageStartingWith("An item reader meets ZSTD,");
    }

    @Test
    void after_its_end_a_stream_keeps_saying_how_it_ended() {
        ItemStream stream = new DatasetReader(Buckets.inMemory().put("b", "k", "[oops"))
                .open(new ReadRequest(
                        ReadItems.GET, Json.parse("{\"Bucket\":\"b\",\"Key\":\"k\"}"), Json.parse(JSON), 0));

        Read first = stream.next();

        assertThat(first).isInstanceOf(Read.Failed.class);
        assertThat(stream.next()).isEqualTo(first);
        stream.close();
        assertThat(stream.next()).isEqualTo(first);
    }

    @Test
    void nothing_is_opened_before_the_first_item_is_asked_for_and_nothing_stays_open() {
        AtomicInteger open = new AtomicInteger();
        GeneratedBuckets store =
                Buckets.generated().content("b", key -> counted(open, key.equals("k") ? "[1, 2]" : "A,A\n"));

        ItemStream stopped = new DatasetReader(store)
                .open(new ReadRequest(
                        ReadItems.GET, Json.parse("{\"Bucket\":\"b\",\"Key\":\"k\"}"), Json.parse(JSON), 0));
        assertThat(open).hasValue(0);
        stopped.next();
        assertThat(open).hasValue(1);
        stopped.close();
        assertThat(open).hasValue(0);
        assertThat(stopped.next()).isEqualTo(new Read.Exhausted());

        ReadItems.ofObject(store, "k", JSON);
        ReadItems.ofObject(store, "duplicates", CSV);
        ReadItems.ofObject(store, "not json", JSON);
        assertThat(open).hasValue(0);
    }

    private static ReadItems reading(String text, long maxItems) {
        JsonNode arguments = Json.parse("{\"Bucket\": \"b\", \"Key\": \"k\"}");
        return ReadItems.of(
                Buckets.inMemory().put("b", "k", text),
                new ReadRequest(ReadItems.GET, arguments, Json.parse(CSV), maxItems));
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static ObjectContent counted(AtomicInteger open, String text) {
        open.incrementAndGet();
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new ObjectContent(
                new FilterInputStream(bytes) {
                    private boolean closed;

                    @Override
                    public void close() {
                        open.addAndGet(closed ? 0 : -1);
                        closed = true;
                    }
                },
                text.length());
    }

    /** Denies all reading. */
    private record Refusing(ObjectStore store) implements ObjectStore {

        @Override
        public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
            throw ObjectStoreException.accessDenied();
        }

        @Override
        public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
            return store.list(bucket, prefix);
        }

        @Override
        public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
            return store.put(address);
        }
    }

    /** Gives some bytes and then no more. */
    private static final class Breaking extends InputStream {

        private final byte[] begin;
        private int at;

        Breaking(String begin) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() throws IOException {
            if (at == begin.length) {
                throw new ObjectStoreException("SlowDown", "Please reduce your request rate.");
            }
            return begin[at++];
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            target[offset] = (byte) read();
            return 1;
        }
    }
}
