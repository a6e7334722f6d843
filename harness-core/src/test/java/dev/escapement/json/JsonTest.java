package dev.escapement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "false",
                "\"\"",
                "\"plain\"",
                "\"quote \\\" backslash \\\\ newline \\n tab \\t bell \\u0007\"",
                "\"grüße, 日本, \uD83D\uDE80\"",
                "[0,-1,9,10,-10,99,100,2147483647,2147483648,-9223372036854775808,9223372036854775807]",
                "[12345678901234567890123,0.1,-2.5,1.0,1.0E23,0.002,123456.789]",
                "{\"a\":{\"b\":[1,{\"c\":null}]},\"\uD83D\uDE80\":\"x\"}"
            })
    void the_size_of_a_value_is_that_of_its_text(String text) {
        JsonNode value = Json.parse(text);

        int size = Json.size(value);

        assertThat(size).isEqualTo(Json.write(value).getBytes(StandardCharsets.UTF_8).length);
        assertThat(Json.write(value)).isEqualTo(text);
    }

    @Test
    void a_long_text_is_measured_once_and_right() {
        JsonNode value = Json.text("ä".repeat(1_000));

        assertThat(Json.size(value)).isEqualTo(2_002).isEqualTo(Json.size(value));
    }

    @Test
    void setting_a_member_leaves_the_original_alone_and_shares_the_rest() {
        JsonNode order = Json.parse("{\"id\":7,\"lines\":[1,2]}");

        JsonNode paid = Json.with(order, "paid", Json.bool(true));

        assertThat(Json.write(order)).isEqualTo("{\"id\":7,\"lines\":[1,2]}");
        assertThat(Json.write(paid)).isEqualTo("{\"id\":7,\"lines\":[1,2],\"paid\":true}");
        assertThat(paid.get("lines")).isSameAs(order.get("lines"));
    }

    @Test
    void setting_a_member_of_a_measured_object_keeps_the_measure_right() {
        JsonNode empty = Json.emptyObject();
        JsonNode one = Json.with(measured(empty), "a", Json.number(1));
        JsonNode other = Json.with(measured(one), "a", Json.text("longer"));
        JsonNode two = Json.with(measured(other), "b", Json.nothing());

        assertThat(List.of(one, other, two))
                .allSatisfy(value ->
                        assertThat(Json.size(value)).isEqualTo(Json.write(value).length()));
    }

    @Test
    void replacing_an_element_leaves_the_original_alone() {
        JsonNode list = Json.parse("[1,2,3]");

        JsonNode changed = Json.with(list, 1, Json.text("two"));

        assertThat(Json.write(list)).isEqualTo("[1,2,3]");
        assertThat(Json.write(changed)).isEqualTo("[1,\"two\",3]");
    }

    @Test
    void an_adopted_value_does_not_see_later_changes() {
        ObjectNode theirs = new ObjectMapper().createObjectNode();
        theirs.putArray("list").add(1).add(2.5f).add("x");

        JsonNode ours = Json.adopt(theirs);
        theirs.put("late", true);

        assertThat(Json.write(ours)).isEqualTo("{\"list\":[1,2.5,\"x\"]}");
    }

    @Test
    void an_adopted_value_equals_the_one_it_was_taken_from() {
        ObjectNode theirs = new ObjectMapper().createObjectNode().put("a", 1).putNull("b");

        assertThat(Json.adopt(theirs)).isEqualTo(theirs).hasSameHashCodeAs(theirs);
    }

    @Test
    void a_java_object_hidden_in_a_tree_becomes_what_it_is_written_as() {
        ObjectNode theirs = new ObjectMapper().createObjectNode().putPOJO("list", List.of(1, 2));

        assertThat(Json.write(Json.adopt(theirs))).isEqualTo("{\"list\":[1,2]}");
    }

    @Test
    void a_bottomless_tree_is_refused_before_the_stack_ends() {
        ObjectNode deep = new ObjectMapper().createObjectNode();
        ObjectNode at = deep;
        for (int i = 0; i < 5_000; i++) {
            at = at.putObject("n");
        }

        assertThatThrownBy(() -> Json.adopt(deep)).hasMessage("a JSON value may be nested 1000 levels deep, no more");
    }

    @Test
    void a_text_after_the_value_is_refused_with_its_place() {
        assertThatThrownBy(() -> Json.parse("{} x"))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageContaining("line 1, column 4");
    }

    @Test
    void an_empty_text_is_no_value() {
        assertThatThrownBy(() -> Json.parse(" "))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage("No content to map due to end-of-input (line 1, column 1)");
    }

    @Test
    void a_number_out_of_range_is_refused_and_not_made_infinite() {
        assertThatThrownBy(() -> Json.parse("{\"n\": 1E400}"))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage("Number out of range: 1E400 (line 1, column 7)");
        assertThatThrownBy(() -> Json.number(Double.NaN)).hasMessage("JSON has no number NaN");
    }

    @Test
    void a_bottomless_text_is_refused_before_the_stack_ends() {
        String deep = "[".repeat(100_000);

        assertThatThrownBy(() -> Json.parse(deep))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageContaining("nesting depth (1001)");
    }

    private static JsonNode measured(JsonNode value) {
        assertThat(Json.size(value)).isPositive();
        return value;
    }
}
