package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$ | {\"a\":1} | 5",
                "$.b | {\"a\":1} | {\"a\":1,\"b\":5}",
                "$.a | {\"a\":1,\"b\":2} | {\"a\":5,\"b\":2}",
                "$.x.y['z'] | {\"a\":1} | {\"a\":1,\"x\":{\"y\":{\"z\":5}}}",
                "$.l[1] | {\"l\":[1,2,3]} | {\"l\":[1,5,3]}",
                "$.l[0].n | {\"l\":[{\"m\":1}]} | {\"l\":[{\"m\":1,\"n\":5}]}",
                "$[1] | [1,2] | [1,5]",
            })
    void puts_a_value_in_its_place_and_makes_the_way_there(String path, String input, String expected) {
        ReferencePath reference = ReferencePath.compile(path);

        JsonNode output = reference.insert(Json.parse(input), Json.number(5));

        assertThat(Json.write(output)).isEqualTo(expected);
        assertThat(reference.find(output)).isEqualTo(Json.number(5));
    }

    @Test
    void shares_everything_else_with_the_input_which_stays_as_it_was() {
        JsonNode input = Json.parse("{\"big\":{\"x\":[1]},\"small\":{}}");

        JsonNode output = ReferencePath.compile("$.small.n").insert(input, Json.number(5));

        assertThat(output.get("big")).isSameAs(input.get("big"));
        assertThat(Json.write(input)).isEqualTo("{\"big\":{\"x\":[1]},\"small\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.x | \"text\" | \"\\\"text\\\"\"",
                "$.x | [1] | \"[1]\"",
                "$.a.x | {\"a\":\"b\"} | \"{\\\"a\\\":\\\"b\\\"}\"",
                "$.l[3] | {\"l\":[1]} | \"{\\\"l\\\":[1]}\"",
                "$.l[0] | {} | \"{}\"",
            })
    void a_place_that_cannot_be_fails_with_the_text_of_the_service(String path, String input, String quoted) {
        ReferencePath reference = ReferencePath.compile(path);

        assertThatThrownBy(() -> reference.insert(Json.parse(input), Json.number(5)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Unable to apply ReferencePath " + path + " to input " + quoted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$$.a", "$var", "$.a[*]", "$..a", "$.a[0:1]", "$.a[?(@.b)]", "$['a','b']", "$.a[-1]", "a", ""})
    void neither_context_nor_variable_nor_several_places_can_be_written_to(String text) {
        assertThat(ReferencePath.isValid(text)).isFalse();
        assertThatThrownBy(() -> ReferencePath.compile(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no Reference Path: members and places in lists from '$' only");
    }
}
