package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {

    private static final String ORDER =
            "{\"id\":7,\"gift\":null,\"to\":{\"name\":\"Ada\"},\"lines\":[{\"sku\":\"pen\",\"n\":2},{\"sku\":\"ink\",\"n\":5}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.id | 7",
                "$.gift | null",
                "$['to']['name'] | \"Ada\"",
                "$.to.['name'] | \"Ada\"",
                "$.lines[1].sku | \"ink\"",
                "$.[ 'lines' ][ 0 ].n | 2",
                "$.lines[(@.length-1)].sku | \"ink\"",
                "$['id','gift'] | {\"id\":7,\"gift\":null}",
                "$$.Execution.Name | \"run-1\"",
                "$cart.items[0] | \"pen\"",
                "$cart['total'] | 12.5",
                "$.lines[*].sku | [\"pen\",\"ink\"]",
                "$.lines[0,1].n | [2,5]",
                "$.lines[1:].n | [5]",
                "$.lines[:1].n | [2]",
                "$.lines[-1:].n | [5]",
                "$..n | [2,5]",
                "$.lines..sku | [\"pen\",\"ink\"]",
                "$.lines[?(@.n > 2)].sku | [\"ink\"]",
                "$.to.* | [\"Ada\"]",
            })
    void reads_values(String path, String expected) {
        Bindings bindings = Seen.input(ORDER);

        JsonNode value = Path.compile(path).evaluate(bindings);

        assertThat(Json.write(value)).isEqualTo(expected);
    }

    @Test
    void the_root_is_the_input_itself() {
        Bindings bindings = Seen.input(ORDER);

        JsonNode value = Path.compile("$").evaluate(bindings);

        assertThat(value).isSameAs(bindings.input());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.x | Invalid path '$.x' : No results for path: $['x']",
                "$.to.street | Invalid path '$.to.street' : No results for path: $['to']['street']",
                "$.no.such | Invalid path '$.no.such' : Missing property in path $['no']",
                "$.to.no.such | Invalid path '$.to.no.such' : Missing property in path $['to']['no']",
                "$.id.x | Invalid path '$.id.x' : Property ['x'] not found in path $['id']",
                "$.lines.length() | Invalid path '$.lines.length()' : Property ['length()'] not found in path $['lines']",
                "$.lines[9].sku | Invalid path '$.lines[9].sku' : Property ['sku'] not found in path $['lines'][9]",
                "$.lines[-1].sku | Invalid path '$.lines[-1].sku' : Property ['sku'] not found in path $['lines'][-1]",
                "$.to[0].x | Invalid path '$.to[0].x' : Filter: [0]['x'] can only be applied to arrays. Current context is: {\"name\":\"Ada\"}",
                "$nobody.name | Invalid path '$nobody.name' : The variable '$nobody' has no value",
            })
    void a_path_that_leads_nowhere_fails_with_the_text_of_the_service(String path, String expected) {
        Bindings bindings = Seen.input(ORDER);

        Path compiled = Path.compile(path);

        assertThatThrownBy(() -> compiled.evaluate(bindings))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(expected);
        assertThat(compiled.find(bindings)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.lines[2]", "$.lines[-1]"})
    void a_place_beyond_a_list_holds_null_and_negative_places_are_beyond(String path) {
        Bindings bindings = Seen.input(ORDER);

        JsonNode value = Path.compile(path).evaluate(bindings);

        assertThat(value).isEqualTo(Json.nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$.no.such[*]", "$.no[1:5].value", "$.id[*]", "$..nothing", "$.lines[?(@.n > 99)]", "$.id[0,1]"})
    void an_indefinite_path_without_matches_gives_an_empty_array_even_without_a_parent(String path) {
        Bindings bindings = Seen.input(ORDER);

        JsonNode value = Path.compile(path).evaluate(bindings);

        assertThat(value).isEqualTo(Json.emptyArray());
    }

    @Test
    void no_path_but_the_root_can_be_applied_to_null() {
        Bindings bindings = Seen.input("null");

        JsonNode root = Path.compile("$").evaluate(bindings);

        assertThat(root).isEqualTo(Json.nothing());
        assertThatThrownBy(() -> Path.compile("$.a").evaluate(bindings))
                .hasMessage("Unable to apply Path transformation to null or empty input.");
    }

    @Test
    void a_backslash_in_a_name_is_a_backslash() {
        Bindings bindings = Seen.input("{\"a\\\\\\\"b\":1}");

        JsonNode value = Path.compile("$['a\\\"b']").evaluate(bindings);

        assertThat(value).isEqualTo(Json.number(1));
    }

    @Test
    void what_a_path_finds_is_shared_with_the_input() {
        Bindings bindings = Seen.input(ORDER);

        JsonNode lines = Path.compile("$.lines[*]").evaluate(bindings);

        assertThat(lines.get(1)).isSameAs(bindings.input().get("lines").get(1));
    }

    @Test
    void a_path_names_its_variable() {
        assertThat(Path.compile("$cart.items").variables()).containsExactly("cart");
        assertThat(Path.compile("$.cart").variables()).isEmpty();
        assertThat(Path.compile("$$.cart").variables()).isEmpty();
    }

    @Test
    void a_path_knows_whether_it_leads_to_one_place() {
        assertThat(Path.compile("$.a['b'][0]").isDefinite()).isTrue();
        assertThat(Path.compile("$.a[(@.length-1)]").isDefinite()).isTrue();
        assertThat(Path.compile("$.a[*]").isDefinite()).isFalse();
        assertThat(Path.compile("$.a[?(@.b)]").isDefinite()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "$, true",
        "$.a.b[0], true",
        "$var.a, true",
        "$['a b'], true",
        "$$.a, false",
        "$.a[*], false",
        "$.a[-1], false",
        "$.a[(@.length-1)], false",
        "$..a, false",
        "nonsense, false"
    })
    void a_reference_path_has_members_and_places_only(String path, boolean expected) {
        assertThat(Path.isReference(path)).isEqualTo(expected);
    }
}
