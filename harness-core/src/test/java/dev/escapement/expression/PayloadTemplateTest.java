package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTemplateTest {

    private final List<SyntaxProblem> problems = new ArrayList<>();

    @Test
    void static_fields_come_first_and_the_others_as_out_of_a_hash_table() {
        Expression template = compile("{\"TaskToken.$\":\"$.t\",\"arg1.$\":\"$.a\",\"fixed\":true,\"arg2.$\":\"$.b\"}");

        JsonNode value = template.evaluate(Seen.input("{\"t\":1,\"a\":2,\"b\":3}"));

        assertThat(Json.write(value)).isEqualTo("{\"fixed\":true,\"arg2\":3,\"arg1\":2,\"TaskToken\":1}");
    }

    @Test
    void each_level_is_ordered_on_its_own_and_objects_in_arrays_are_filled_too() {
        Expression template = compile(
                "{\"z.$\":\"$.n\",\"list\":[1,{\"y.$\":\"$.n\",\"x\":0}],\"deep\":{\"b.$\":\"$$.State.Name\"}}");

        JsonNode value = template.evaluate(Seen.input("{\"n\":7}"));

        assertThat(Json.write(value)).isEqualTo("{\"list\":[1,{\"x\":0,\"y\":7}],\"deep\":{\"b\":\"Pay\"},\"z\":7}");
    }

    @Test
    void texts_without_the_suffix_stay_as_they_are() {
        Expression template = compile("{\"a\":\"$.n\",\"b\":[\"$cart\",\"States.UUID()\",\"{% 1 %}\"]}");

        JsonNode value = template.evaluate(Seen.input("{\"n\":7}"));

        assertThat(Json.write(value)).isEqualTo("{\"a\":\"$.n\",\"b\":[\"$cart\",\"States.UUID()\",\"{% 1 %}\"]}");
    }

    @Test
    void what_is_constant_is_never_built_again() {
        JsonNode source = Json.parse("{\"head\":{\"k\":[1,2]},\"n.$\":\"$.n\"}");
        Expression template = PayloadTemplate.compile(source, problems::add);

        JsonNode value = template.evaluate(Seen.input("{\"n\":7}"));

        assertThat(value.get("head")).isSameAs(source.get("head"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.no_such | The JSONPath '$.no_such' specified for the field 'value.$' could not be found in the input '{\"n\":7}'",
                "$.no.such | The JSONPath '$.no.such' specified for the field 'value.$' could not be found in the input '{\"n\":7}'",
                "$$.no_such | The JSONPath '$$.no_such' specified for the field 'value.$' could not be found in the input '{\"n\":7}'",
                "$nobody | The JSONPath '$nobody' specified for the field 'value.$' could not be found in the input '{\"n\":7}'",
            })
    void a_missing_value_is_told_with_its_field_and_the_input(String path, String expected) {
        Expression template = compile("{\"outer\":{\"value.$\":\"" + path + "\"}}");

        assertThatThrownBy(() -> template.evaluate(Seen.input("{\"n\":7}")))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(expected);
    }

    @Test
    void a_place_beyond_a_list_reads_as_null() {
        Expression template = compile("{\"value.$\":\"$.list[5]\"}");

        JsonNode value = template.evaluate(Seen.input("{\"list\":[]}"));

        assertThat(Json.write(value)).isEqualTo("{\"value\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a.$\":\"b\"} | /a.$ | The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call",
                "{\"a.$\":\"$.b[\"} | /a.$ | The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call",
                "{\"a.$\":\"States.Nope()\"} | /a.$ | The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call",
                "{\"l\":[{\"a/b.$\":\"\"}]} | /l/0/a~1b.$ | The value for the field 'a/b.$' must be a valid JSONPath or a valid intrinsic function call",
                "{\"a.$\":[1]} | /a.$ | The value for the field 'a.$' must be a STRING that contains a JSONPath but was an ARRAY",
                "{\"a.$\":1} | /a.$ | The value for the field 'a.$' must be a STRING that contains a JSONPath but was a NUMBER",
                "{\"a\":1,\"a.$\":\"$.b\"} | /a.$ | The field 'a' is given twice, with and without '.$'",
            })
    void a_wrong_field_is_reported_with_its_place(String template, String where, String message) {
        compile(template);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(SyntaxProblem.Kind.SCHEMA);
            assertThat(problem.where()).isEqualTo(where);
            assertThat(problem.message()).isEqualTo(message);
        });
    }

    @Test
    void a_template_nested_without_end_is_refused() {
        compile("{\"a\":".repeat(900) + "{\"b.$\":\"$.c\"}" + "}".repeat(900));

        assertThat(problems)
                .extracting(SyntaxProblem::message)
                .containsExactly("Templates may be nested 500 levels deep");
    }

    @Test
    void the_place_in_a_text_that_is_no_path_is_known() {
        compile("{\"a.$\":\"$.order[\"}");

        assertThat(problems).extracting(SyntaxProblem::offset).containsExactly(7);
    }

    @Test
    void assigned_variables_are_compiled_one_by_one_in_their_order() {
        JsonNode assign = Json.parse("{\"z.$\":\"$.n\",\"a\":{\"k.$\":\"$cart.total\"},\"b\":3}");

        Map<String, Expression> members = PayloadTemplate.compileMembers(assign, problems::add);

        assertThat(members).containsOnlyKeys("z", "a", "b");
        assertThat(members.keySet()).containsExactly("z", "a", "b");
        assertThat(members.values())
                .extracting(expression -> Json.write(expression.evaluate(Seen.input("{\"n\":1}"))))
                .containsExactly("1", "{\"k\":12.5}", "3");
    }

    @Test
    void a_template_names_the_variables_of_all_its_fields() {
        Expression template = compile(
                "{\"a.$\":\"$cart.total\",\"b\":[{\"c.$\":\"States.Array($x, States.Array($y))\"}],\"d.$\":\"$.e\"}");

        assertThat(template.variables()).containsExactlyInAnyOrder("cart", "x", "y");
    }

    private Expression compile(String template) {
        return PayloadTemplate.compile(Json.parse(template), problems::add);
    }
}
