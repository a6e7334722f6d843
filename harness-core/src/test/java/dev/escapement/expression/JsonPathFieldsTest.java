package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | The SecondsPath parameter does not reference an input value: $.v",
                "{\"v\":-1} | The SecondsPath parameter references a negative value: $.v == -1",
                "{\"v\":1.5} | The SecondsPath parameter cannot be parsed as a long value: $.v == 1.5",
                "{\"v\":\"soon\"} | The SecondsPath parameter cannot be parsed as a long value: $.v == soon",
                "{\"v\":null} | The SecondsPath parameter cannot be parsed as a long value: $.v == null",
                "{\"v\":2147483648} | Wait state delay is too long.",
                "null | Unable to apply Path transformation to null or empty input.",
            })
    void seconds_are_whole_and_not_negative(String input, String failure) {
        fails(JsonPathFields.seconds("$.v"), input, failure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"v\":0} | 0", "{\"v\":90} | 90", "{\"v\":\"90\"} | 90"})
    void seconds_may_come_as_text(String input, int expected) {
        JsonNode value = JsonPathFields.seconds("$.v").evaluate(Seen.input(input));

        assertThat(value).isEqualTo(Json.number(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | The TimestampPath parameter does not reference an input value: $.v",
                "{\"v\":5} | The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: $.v == 5",
                "{\"v\":\"2016-12-05 21:29:29Z\"} | The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: $.v == 2016-12-05 21:29:29Z",
            })
    void a_timestamp_has_an_offset_and_a_letter_between_day_and_time(String input, String failure) {
        fails(JsonPathFields.timestamp("$.v"), input, failure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | Invalid path '$.v' : No results for path: $['v']",
                "{\"v\":\"NoNumber\"} | The MaxConcurrencyPath field refers to value \"NoNumber\" which is not a valid integer: $.v",
                "{\"v\":{}} | The MaxConcurrencyPath field refers to value \"{}\" which is not a valid integer: $.v",
                "{\"v\":1.5} | The MaxConcurrencyPath field refers to value \"1.5\" which is not a valid integer: $.v",
                "{\"v\":3000000000} | The MaxConcurrencyPath field refers to value \"3000000000\" which is not a valid integer: $.v",
                "{\"v\":-1} | MaxConcurrency cannot be negative.",
            })
    void a_whole_number_is_checked_under_the_name_of_its_field(String input, String failure) {
        fails(JsonPathFields.integer("MaxConcurrency", "$.v"), input, failure);
    }

    @Test
    void the_sign_of_the_most_items_is_left_to_their_reader() {
        Expression maxItems = JsonPathFields.integer("MaxItems", "$.v");

        JsonNode value = maxItems.evaluate(Seen.input("{\"v\":-1}"));

        assertThat(value).isEqualTo(Json.number(-1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"v\":\"NoNumber\"} | The ToleratedFailurePercentagePath field refers to value \"NoNumber\" which is not a valid float: $.v",
                "{\"v\":{}} | The ToleratedFailurePercentagePath field refers to value \"{}\" which is not a valid float: $.v",
                "{\"v\":-1.1} | ToleratedFailurePercentage must be between 0 and 100.",
                "{\"v\":100.1} | ToleratedFailurePercentage must be between 0 and 100.",
                "{\"v\":\"NaN\"} | ToleratedFailurePercentage must be between 0 and 100.",
            })
    void a_percentage_is_between_0_and_100(String input, String failure) {
        fails(JsonPathFields.percentage("ToleratedFailurePercentage", "$.v"), input, failure);
    }

    @Test
    void a_percentage_may_have_a_fraction_and_come_as_text() {
        Expression percentage = JsonPathFields.percentage("ToleratedFailurePercentage", "$.v");

        assertThat(percentage.evaluate(Seen.input("{\"v\":1.1}"))).isEqualTo(Json.number(1.1));
        assertThat(percentage.evaluate(Seen.input("{\"v\":\"2.5\"}"))).isEqualTo(Json.number(2.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$ | Reference path \"$\" must point to array.",
                "$.o | Reference path \"$.o\" must point to array.",
                "$$ | Reference path \"$\" must point to array.",
                "$cart | Reference path \"$\" must point to array.",
                "$.nope | Invalid path '$.nope' : No results for path: $['nope']",
            })
    void items_are_an_array(String path, String failure) {
        fails(JsonPathFields.items(path), "{\"o\":{},\"l\":[1]}", failure);
    }

    @Test
    void a_distributed_map_takes_members_for_items_too() {
        Bindings bindings = Seen.input("{\"o\":{\"k\":1},\"l\":[1]}");

        assertThat(JsonPathFields.items("$.l").evaluate(bindings).isArray()).isTrue();
        assertThat(JsonPathFields.itemsOrMembers("$.l").evaluate(bindings).isArray())
                .isTrue();
        assertThat(JsonPathFields.itemsOrMembers("$.o").evaluate(bindings).isObject())
                .isTrue();
        assertThatThrownBy(() -> JsonPathFields.itemsOrMembers("$.l[0]").evaluate(bindings))
                .hasMessage("Reference path \"$.l[0]\" must point to array.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | Invalid path '$.v' : No results for path: $['v']",
                "{\"v\":0} | TimeoutSeconds must be greater than 0.",
                "{\"v\":\"x\"} | The TimeoutSecondsPath field refers to value \"x\" which is not a valid integer: $.v",
            })
    void a_timeout_is_a_whole_number_above_zero(String input, String failure) {
        fails(JsonPathFields.timeout("$.v"), input, failure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.x | The JSONPath '$.x' specified for the field 'ErrorPath' could not be found in the input '{\"v\":5}'",
                "$.v | The value for the field 'ErrorPath' must be a string, but was 5",
                "States.Format('{}', $.x) | The function 'States.Format('{}', $.x)' had the following error: The JsonPath argument for the field '$.x' could not be found in the input '{\"v\":5}'",
            })
    void an_error_is_a_text_found_or_made(String source, String failure) {
        fails(JsonPathFields.text("ErrorPath", source), "{\"v\":5}", failure);
    }

    @Test
    void a_text_that_is_neither_path_nor_call_is_refused() {
        assertThatThrownBy(() -> JsonPathFields.text("CausePath", "oops"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'oops' is neither a JSONPath nor an intrinsic function call");
    }

    private static void fails(Expression field, String input, String failure) {
        assertThatThrownBy(() -> field.evaluate(Seen.input(input)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(failure);
    }
}
