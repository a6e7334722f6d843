package dev.escapement.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDatasetsTest {

    private static final String JSON = "{\"InputType\":\"JSON\"}";
    private static final String JSON_LINES = "{\"InputType\":\"JSONL\"}";

    @Test
    void the_elements_of_an_array_are_the_items() {
        ReadItems read = ReadItems.ofText("[{\"verdict\": \"true\"}, [1], 2]", JSON);

        assertThat(read.allValues()).containsExactly("{\"verdict\":\"true\"}", "[1]", "2");
        assertThat(read.items().get(0).source()).isEqualTo("S3://b/file");
    }

    @Test
    void the_members_of_an_object_are_items_with_a_key() {
        ReadItems read = ReadItems.ofText("{\"a\": 1, \"b\": {\"c\": 2}}", JSON);

        assertThat(read.allValues()).containsExactly("1", "{\"c\":2}");
        assertThat(read.items().get(1).key()).isEqualTo("b");
    }

    @Test
    void a_pointer_leads_to_the_items() {
        ReadItems read = ReadItems.ofText(
                "{\"meta\": [0], \"data\": {\"rows\": [1, 2]}}",
                "{\"InputType\":\"JSON\",\"ItemsPointer\":\"/data/rows\"}");

        assertThat(read.allValues()).containsExactly("1", "2");
    }

    @Test
    void a_pointer_begins_with_a_slash() {
        ReadItems read = ReadItems.ofText("{}", "{\"InputType\":\"JSON\",\"ItemsPointer\":\"data\"}");

        assertThat(read.cause())
                .isEqualTo("The ItemsPointer must be a JSON pointer, which starts with '/', but is 'data'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"text\"", "null", "true"})
    void a_single_value_cannot_be_mapped_over(String value) {
        ReadItems read = ReadItems.ofText(value, JSON);

        assertThat(read.failure())
                .isEqualTo(new DatasetFailure("States.ItemReaderFailed", "Attempting to map over non-iterable node."));
    }

    @Test
    void nor_can_what_a_pointer_misses() {
        ReadItems read = ReadItems.ofText("{\"a\": [1]}", "{\"InputType\":\"JSON\",\"ItemsPointer\":\"/b\"}");

        assertThat(read.cause()).isEqualTo("Attempting to map over non-iterable node.");
    }

    @Test
    void an_empty_file_is_not_json() {
        assertThat(ReadItems.ofText("", JSON).cause())
                .isEqualTo("S3://b/file is not valid JSON: No content to map due to end-of-input (line 1, column 1)");
    }

    @Test
    void what_is_malformed_is_told_with_its_place_after_the_items_before() {
        ReadItems read = ReadItems.ofText("[1,\n2,\n{\"a\" 3}]", JSON);

        assertThat(read.values()).containsExactly("1", "2");
        assertThat(read.cause())
                .isEqualTo("S3://b/file is not valid JSON: Unexpected character ('3' (code 51)): "
                        + "was expecting a colon to separate field name and value (line 3, column 6)");
    }

    @Test
    void each_line_is_an_item() {
        ReadItems read = ReadItems.ofText("\uFEFF{\"a\": 1}\r\n\n  \n[2]\n3", JSON_LINES);

        assertThat(read.allValues()).containsExactly("{\"a\":1}", "[2]", "3");
        assertThat(ReadItems.ofText("", JSON_LINES).allValues()).isEmpty();
    }

    @Test
    void a_malformed_line_is_told_with_its_number_after_the_items_before() {
        ReadItems read = ReadItems.ofText("{\"a\": 1}\n\n{\"a\": \n{\"a\": 4}\n", JSON_LINES);

        assertThat(read.values()).containsExactly("{\"a\":1}");
        assertThat(read.cause()).startsWith("Line 3 of S3://b/file is not valid JSON: Unexpected end-of-input");
    }

    @Test
    void a_line_holds_one_value() {
        assertThat(ReadItems.ofText("1 2\n", JSON_LINES).cause())
                .isEqualTo("Line 1 of S3://b/file is not valid JSON: "
                        + "Trailing token (of type VALUE_NUMBER_INT) found after value (column 3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, JSON_LINES})
    void an_item_of_10_mb_is_too_large(String config) {
        JsonNode large = Json.text("x".repeat(10_000_000));
        String text = config.equals(JSON) ? "[1," + large + ",3]" : "1\n" + large + "\n3\n";

        ReadItems read = ReadItems.ofText(text, config);

        assertThat(read.values()).containsExactly("1");
        assertThat(read.cause())
                .isEqualTo("An item of S3://b/file is larger than 8 MB, the most that an item may have.");
    }

    @Test
    void an_item_of_8_mb_is_not() {
        String large = Json.write(Json.text("x".repeat(8 * 1024 * 1024 - 2)));

        assertThat(ReadItems.ofText("[" + large + "]", JSON).allValues()).hasSize(1);
        assertThat(ReadItems.ofText(large, JSON_LINES).allValues()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, JSON_LINES, "{\"InputType\":\"CSV\"}"})
    void an_item_without_end_does_not_fill_the_memory(String config) {
        GeneratedBuckets endless = Buckets.generated()
                .content("b", key -> new ObjectContent(new Endless("[\""), ObjectContent.UNKNOWN_SIZE));

        assertThat(ReadItems.ofObject(endless, "file", config).cause())
                .isEqualTo("An item of S3://b/file is larger than 8 MB, the most that an item may have.");
    }

    @Test
    void what_a_pointer_passes_may_be_larger_than_an_item() {
        String skipped = Json.write(Json.text("x".repeat(9_000_000)));

        ReadItems read = ReadItems.ofText(
                "{\"skipped\": " + skipped + ", \"rows\": [1], \"more\": " + skipped + "}",
                "{\"InputType\":\"JSON\",\"ItemsPointer\":\"/rows\"}");

        assertThat(read.values()).containsExactly("1");
    }
}
