package dev.escapement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonItemsTest {

    @Test
    void the_elements_of_an_array_come_in_their_order() throws IOException {
        assertThat(items("", "[1, \"two\", {\"three\": [3]}, null]"))
                .containsExactly("1", "\"two\"", "{\"three\":[3]}", "null");
    }

    @Test
    void the_members_of_an_object_come_with_their_names() throws IOException {
        assertThat(items("", "{\"a\": 1, \"b\": {\"c\": 2}}")).containsExactly("a=1", "b={\"c\":2}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/orders; {\"skipped\": {\"orders\": [0]}, \"orders\": [1, 2], \"more\": [3]}; 1,2",
                "/a/b/1; {\"a\": {\"b\": [[0], [1, 2], [3]]}}; 1,2",
                "/a~1b/~0; {\"a/b\": {\"~\": [1]}}; 1",
                "/0; [[1, 2], 3]; 1,2",
                "/; {\"\": {\"x\": 1}}; x=1",
            })
    void a_pointer_leads_to_them(String pointer, String text, String expected) throws IOException {
        assertThat(String.join(",", items(pointer, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 7",
                "''; \"text\"",
                "''; null",
                "/missing; {\"a\": [1]}",
                "/a; {\"a\": 1}",
                "/a/b; {\"a\": 1}",
                "/7; [[1]]",
                "/x; [[1]]",
                "/-; [[1]]"
            })
    void where_there_is_neither_array_nor_object_nothing_comes(String pointer, String text) throws IOException {
        try (JsonItems items = JsonItems.at(pointer, stream(text))) {
            assertThat(items.iterable()).isFalse();
            assertThat(items.next()).isNull();
        }
    }

    @Test
    void what_was_right_comes_before_what_is_wrong() throws IOException {
        try (JsonItems items = JsonItems.at("", stream("[1,\n 2,\n oops, 4]"))) {
            assertThat(items.next()).isEqualTo(Json.number(1));
            assertThat(items.next()).isEqualTo(Json.number(2));
            assertThatExceptionOfType(JsonSyntaxException.class)
                    .isThrownBy(items::next)
                    .matches(problem -> problem.line() == 3)
                    .withMessageStartingWith("Unrecognized token 'oops'");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1] [2]; Trailing token (of type START_ARRAY) found after value (line 1, column 5)",
                "{\"a\": [1]} 7; Trailing token (of type VALUE_NUMBER_INT) found after value (line 1, column 12)",
            })
    void a_text_is_one_value(String text, String message) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> items(text.startsWith("{") ? "/a" : "", text))
                .withMessage(message);
    }

    @Test
    void an_unfinished_text_is_told_after_its_items() throws IOException {
        try (JsonItems items = JsonItems.at("/a", stream("{\"a\": [1], \"b\": "))) {
            assertThat(items.next()).isEqualTo(Json.number(1));
            assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(items::next);
        }
    }

    @Test
    void an_empty_text_has_no_value() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonItems.at("", stream("  \n")))
                .withMessage("No content to map due to end-of-input (line 1, column 1)");
    }

    @Test
    void a_number_that_json_cannot_say_back_is_refused() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> items("", "[1E400]"))
                .withMessageStartingWith("Number out of range: 1E400");
    }

    @Test
    void nesting_without_end_does_not_exhaust_the_stack() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> items("", "[".repeat(100_000)))
                .withMessageContaining("nesting depth");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-32LE"})
    void the_encoding_is_seen_by_the_first_bytes(String encoding) throws IOException {
        byte[] text = "[\"ü\"]".getBytes(Charset.forName(encoding));

        try (JsonItems items = JsonItems.at("", new ByteArrayInputStream(text))) {
            assertThat(items.next()).isEqualTo(Json.text("ü"));
        }
    }

    @Test
    void a_broken_stream_stays_an_input_output_problem() throws IOException {
        InputStream broken = new SequenceInputStream(stream("[1, "), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("connection reset");
            }
        });

        try (JsonItems items = JsonItems.at("", broken)) {
            assertThat(items.next()).isEqualTo(Json.number(1));
            assertThatExceptionOfType(IOException.class).isThrownBy(items::next).withMessage("connection reset");
        }
    }

    private static List<String> items(String pointer, String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (JsonItems items = JsonItems.at(pointer, stream(text))) {
            for (JsonNode item = items.next(); item != null; item = items.next()) {
                found.add((items.name() == null ? "" : items.name() + "=") + Json.write(item));
            }
        }
        return found;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
