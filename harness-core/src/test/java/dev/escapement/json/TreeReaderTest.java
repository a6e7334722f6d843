package dev.escapement.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "1.0",
                "-0.0",
                "0.10",
                "1e3",
                "1.5E-7",
                "0.00099",
                "0.001",
                "9999999.5",
                "10000000.5",
                "123456789012345.6",
                "0.1000000000000000055511151231257827",
                "-0",
                "[1.25,{\"a\":2.50}]",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":{}},\"a\":3.5}",
                "{\"1\":1,\"2\":2,\"3\":3,\"4\":4,\"5\":5,\"6\":6,\"7\":7,\"8\":8,\"9\":9,\"10\":\"x\",\"1\":null}",
                "\"\\u0041\\u00e4\\ud83d\\ude80\\/\"",
                "[\"\\\\\",\"\\u0007\",\"\\\"\"]"
            })
    void what_is_read_equals_what_jackson_reads_and_knows_the_size_of_its_text(String text)
            throws JsonProcessingException {
        JsonNode value = Json.parse(text);

        assertThat(value).isEqualTo(JACKSON.readTree(text));
        assertThat(Json.size(value)).isEqualTo(Json.write(value).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void random_fractions_know_the_size_of_their_text() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = (random.nextInt(2_000_000) - 1_000_000) + "." + random.nextInt(1_000_000);

            JsonNode value = Json.parse(text);

            assertThat(Json.size(value)).as(text).isEqualTo(Json.write(value).length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\uD83D", "a\\uD83Db", "\\uDE80", "\\uDE80\\uD83D", "\\uD83D\\uD83D\uD83D\uDE80"})
    void half_of_a_surrogate_pair_comes_through_and_is_escaped(String text) {
        JsonNode value = Json.parse('"' + text + '"');

        assertThat(Json.write(value)).isEqualTo('"' + text + '"');
        assertThat(Json.size(value)).isEqualTo(Json.write(value).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void objects_that_look_alike_share_their_names() {
        JsonNode rows = Json.parse("[{\"id\":1,\"v\":2},{\"id\":3,\"v\":4},{\"v\":5,\"id\":6}]");

        assertThat(Json.write(rows)).isEqualTo("[{\"id\":1,\"v\":2},{\"id\":3,\"v\":4},{\"v\":5,\"id\":6}]");
        assertThat(rows.get(0)).isNotEqualTo(rows.get(1));
        assertThat(rows.get(2)).isEqualTo(Json.parse("{\"id\":6,\"v\":5}"));
    }
}
