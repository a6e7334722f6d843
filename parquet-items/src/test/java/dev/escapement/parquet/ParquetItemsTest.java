package dev.escapement.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.DatasetReader;
import dev.escapement.dataset.ItemStream;
import dev.escapement.dataset.Read;
import dev.escapement.dataset.ReadRequest;
import dev.escapement.json.Json;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetItemsTest {

    private static final String ORDER = "message order { required int64 id; optional binary name (STRING); }";

    @ParameterizedTest
    @EnumSource(
            value = CompressionCodecName.class,
            names = {"UNCOMPRESSED", "GZIP", "SNAPPY", "ZSTD", "LZ4_RAW"})
    void rows_are_items_however_they_are_packed(CompressionCodecName codec) throws IOException {
        byte[] file = ParquetFiles.of(ORDER, codec, 20_000, (row, number) -> {
            row.add("id", (long) number);
            if (number % 2 == 0) {
                row.add("name", "order-" + number);
            }
        });

        List<String> items = items(file);

        assertThat(items)
                .hasSize(20_000)
                .startsWith("{\"id\":0,\"name\":\"order-0\"}", "{\"id\":1,\"name\":null}")
                .endsWith("{\"id\":19998,\"name\":\"order-19998\"}", "{\"id\":19999,\"name\":null}");
    }

    @Test
    void no_rows_are_no_items() throws IOException {
        byte[] file = ParquetFiles.of(ORDER, CompressionCodecName.UNCOMPRESSED, 0, (row, number) -> {});

        assertThat(items(file)).isEmpty();
    }

    @Test
    void lists_maps_structs_and_repeated_columns_keep_their_form() throws IOException {
        String schema = """
                message order {
                  optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
                  optional group none (LIST) { repeated group list { optional binary element (STRING); } }
                  optional group old (LIST) { repeated int32 array; }
                  optional group prices (MAP) { repeated group key_value { required binary key (STRING); optional double value; } }
                  optional group customer { required int32 id; optional group address { optional binary city (STRING); } }
                  repeated int32 counts;
                }
                """;
        byte[] file = ParquetFiles.of(schema, row -> {
            Group tags = row.addGroup("tags");
            tags.addGroup("list").add("element", "a");
            tags.addGroup("list");
            Group old = row.addGroup("old");
            old.add("array", 1);
            old.add("array", 2);
            Group prices = row.addGroup("prices");
            Group entry = prices.addGroup("key_value");
            entry.add("key", "net");
            entry.add("value", 1.5);
            prices.addGroup("key_value").add("key", "gross");
            Group customer = row.addGroup("customer");
            customer.add("id", 7);
            customer.addGroup("address").add("city", "Köln");
            row.add("counts", 3);
            row.add("counts", 4);
        });

        assertThat(items(file))
                .containsExactly(
                        "{\"tags\":[\"a\",null],\"none\":null,\"old\":[1,2],\"prices\":{\"net\":1.5,\"gross\":null},"
                                + "\"customer\":{\"id\":7,\"address\":{\"city\":\"Köln\"}},\"counts\":[3,4]}");
    }

    @Test
    void cells_become_what_json_has_for_them() throws IOException {
        String schema = """
                message cells {
                  required boolean truth;
                  required float single;
                  required double many;
                  required double endless;
                  required int32 day (DATE);
                  required int64 moment (TIMESTAMP(MICROS, true));
                  required int32 time (TIME(MILLIS, true));
                  required int96 old;
                  required int32 cents (DECIMAL(9, 2));
                  required binary amount (DECIMAL(30, 3));
                  required binary plain;
                  required fixed_len_byte_array(2) two;
                }
                """;
        byte[] file = ParquetFiles.of(schema, row -> {
            row.add("truth", true);
            row.add("single", 0.1f);
            row.add("many", 1e300);
            row.add("endless", Double.POSITIVE_INFINITY);
            row.add("day", 20_454);
            row.add("moment", 1_767_225_600_000_250L);
            row.add("time", 43_200_000);
            row.add("old", int96());
            row.add("cents", -1_250);
            row.add("amount", Binary.fromConstantByteArray(new byte[] {0x01, 0x00}));
            row.add("plain", Binary.fromConstantByteArray(new byte[] {(byte) 0xff, 0x00}));
            row.add("two", Binary.fromConstantByteArray(new byte[] {0x01, 0x02}));
        });

        assertThat(items(file))
                .containsExactly(
                        "{\"truth\":true,\"single\":0.1,\"many\":1.0E300,\"endless\":null,\"day\":\"2026-01-01\","
                                + "\"moment\":\"2026-01-01T00:00:00.000250Z\",\"time\":\"12:00\",\"old\":\"2026-01-01T00:00:01Z\","
                                + "\"cents\":-12.5,\"amount\":0.256,\"plain\":\"/wA=\",\"two\":\"AQI=\"}");
    }

    @Test
    void what_is_no_parquet_is_a_failure_of_the_reader() throws IOException {
        byte[] text = "id,name\n1,this is a table, but of another kind\n".getBytes(StandardCharsets.UTF_8);

        assertThat(end(text))
                .isEqualTo(
                        "Failed to read the items: the Parquet file cannot be read, it does not end like a Parquet file");
        assertThat(end(new byte[0])).startsWith("Failed to read the items: the Parquet file cannot be read, ");
    }

    @Test
    void damaged_pages_are_a_failure_of_the_reader() throws IOException {
        byte[] file = ParquetFiles.of(
                ORDER, CompressionCodecName.SNAPPY, 1_000, (row, number) -> row.add("id", (long) number));
        Arrays.fill(file, 40, 400, (byte) 0x7f);

        assertThat(end(file)).startsWith("Failed to read the items: the Parquet file cannot be read, ");
    }

    @Test
    void what_is_packed_with_zstandard_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZstdOutputStream stream = new ZstdOutputStream(packed)) {
            stream.write("id\n7\n".getBytes(StandardCharsets.UTF_8));
        }

        List<Read> reads = reads("rows.csv.zst", packed.toByteArray(), "CSV");

        assertThat(reads).hasSize(2);
        assertThat(reads.get(0)).isEqualTo(new Read.Item(Json.parse("{\"id\":\"7\"}"), null, "S3://b/rows.csv.zst"));
    }

    private static Binary int96() {
        ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(1_000_000_000L).putInt(2_440_588 + 20_454);
        return Binary.fromConstantByteArray(bytes.array());
    }

    private static List<String> items(byte[] file) {
        List<Read> reads = reads("file.parquet", file, "PARQUET");
        assertThat(reads.get(reads.size() - 1)).isEqualTo(new Read.Exhausted());
        return reads.stream()
                .filter(Read.Item.class::isInstance)
                .map(read -> Json.write(((Read.Item) read).value()))
                .toList();
    }

    private static String end(byte[] file) {
        List<Read> reads = reads("file.parquet", file, "PARQUET");
        return ((Read.Failed) reads.get(reads.size() - 1)).failure().cause();
    }

    private static List<Read> reads(String key, byte[] content, String inputType) {
        ReadRequest request = new ReadRequest(
                "arn:aws:states:::s3:getObject",
                Json.object().put("Bucket", "b").put("Key", key).build(),
                Json.object().put("InputType", inputType).build(),
                0);
        List<Read> reads = new ArrayList<>();
        try (ItemStream stream = new DatasetReader(Buckets.inMemory().put("b", key, content)).open(request)) {
            do {
                reads.add(stream.next());
            } while (reads.get(reads.size() - 1) instanceof Read.Item);
        }
        return reads;
    }
}
