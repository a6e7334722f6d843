package dev.escapement.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

    private static final String INVENTORY = """
            {
              "sourceBucket": "videos",
              "destinationBucket": "arn:aws:s3:::inventories",
              "version": "2016-11-30",
              "fileFormat": "CSV",
              "fileSchema": "Bucket, Key, Size, LastModifiedDate",
              "files": [{"key": "data/1.csv", "size": 99}, {"key": "data/2.csv", "size": 99}]
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"InputType\":\"MANIFEST\"}",
                "{\"ManifestType\":\"S3_INVENTORY\"}",
                "{\"InputType\":\"MANIFEST\",\"ManifestType\":\"S3_INVENTORY\"}"
            })
    void an_inventory_gives_the_rows_of_its_lists(String config) {
        ObjectStore store = Buckets.inMemory()
                .put("b", "manifest.json", INVENTORY)
                .put("inventories", "data/1.csv", "\"videos\",\"a%20b.mp4\",\"1024\",\"2026-01-01T00:00:00.000Z\"\n")
                .put("inventories", "data/2.csv", "\"videos\",\"c.mp4\",\"\",\"\"\n");

        ReadItems read = ReadItems.ofObject(store, "manifest.json", config);

        assertThat(read.allValues())
                .containsExactly(
                        "{\"LastModifiedDate\":\"2026-01-01T00:00:00.000Z\",\"Bucket\":\"videos\",\"Size\":\"1024\",\"Key\":\"a%20b.mp4\"}",
                        "{\"LastModifiedDate\":\"\",\"Bucket\":\"videos\",\"Size\":\"\",\"Key\":\"c.mp4\"}");
        assertThat(read.items().get(1).source()).isEqualTo("S3://inventories/data/2.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORC", "Parquet"})
    void an_inventory_in_another_format_than_csv_is_told(String format) {
        String manifest = INVENTORY.replace("\"CSV\"", "\"" + format + "\"");

        assertThat(ReadItems.ofText(manifest, "{\"InputType\":\"MANIFEST\"}").cause())
                .isEqualTo("The inventory S3://b/file is in the format " + format
                        + ", but only inventories in CSV can be read.");
    }

    @Test
    void what_is_no_inventory_is_told() {
        assertThat(ReadItems.ofText("{\"fileFormat\": \"CSV\"}", "{\"InputType\":\"MANIFEST\"}")
                        .cause())
                .isEqualTo("S3://b/file is not the manifest of an S3 inventory: it has no text 'destinationBucket'.");
        assertThat(ReadItems.ofText("[]", "{\"InputType\":\"MANIFEST\"}").cause())
                .isEqualTo("S3://b/file is not the manifest of an S3 inventory: it has no text 'fileFormat'.");
        assertThat(ReadItems.ofText("s3://x/y", "{\"InputType\":\"MANIFEST\"}").cause())
                .startsWith("S3://b/file is not valid JSON: Unrecognized token 's3'");
    }

    @Test
    void a_list_that_is_missing_ends_the_inventory_after_the_rows_before() {
        ObjectStore store = Buckets.inMemory()
                .put("b", "manifest.json", INVENTORY)
                .put("inventories", "data/1.csv", "\"videos\",\"a.mp4\",\"1\",\"\"\n");

        ReadItems read = ReadItems.ofObject(store, "manifest.json", "{\"InputType\":\"MANIFEST\"}");

        assertThat(read.values()).hasSize(1);
        assertThat(read.cause()).contains("NoSuchKey");
    }

    @Test
    void an_athena_manifest_gives_the_rows_of_its_data() {
        ObjectStore store = Buckets.inMemory()
                .put("b", "manifest.csv", "s3://data/out/1.jsonl\n\"s3://more/2\"\n")
                .put("data", "out/1.jsonl", "{\"id\": 1}\n{\"id\": 2}\n")
                .put("more", "2", "{\"id\": 3}\n");

        ReadItems read =
                ReadItems.ofObject(store, "manifest.csv", "{\"ManifestType\":\"ATHENA_DATA\",\"InputType\":\"JSONL\"}");

        assertThat(read.allValues()).containsExactly("{\"id\":1}", "{\"id\":2}", "{\"id\":3}");
        assertThat(read.items().get(2).source()).isEqualTo("S3://more/2");
    }

    @ParameterizedTest
    @CsvSource({"data/1.csv", "s3://", "s3:///key", "s3://bucket", "s3://bucket/", "x"})
    void a_line_that_is_no_address_is_told(String line) {
        String config = "{\"ManifestType\":\"ATHENA_DATA\",\"InputType\":\"CSV\"}";

        assertThat(ReadItems.ofText(line + "\n", config).cause())
                .isEqualTo("A line of the Athena manifest S3://b/file should be an address like s3://bucket/key, "
                        + "but is '" + line + "'.");
    }

    @Test
    void an_empty_athena_manifest_gives_nothing() {
        String config = "{\"ManifestType\":\"ATHENA_DATA\",\"InputType\":\"CSV\"}";

        assertThat(ReadItems.ofText("", config).allValues()).isEmpty();
    }
}
