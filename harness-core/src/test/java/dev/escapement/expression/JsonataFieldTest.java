package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataFieldTest {

    private final List<SyntaxProblem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    ARRAY   => [1, 2]               => [1,2]
                    ARRAY   => []                   => []
                    OBJECT  => {'a': 1}             => {"a":1}
                    STRING  => 'text'               => "text"
                    NUMBER  => 1.5                  => 1.5
                    INTEGER => 4 / 2                => 2
                    INTEGER => $states.input.rate   => 1
                    BOOLEAN => 1 = 1                => true
                    ANY     => null                 => null
                    """)
    void a_value_of_the_right_type_is_the_value_of_the_field(JsonataType type, String expression, String value) {
        Expression field = compile(Jsonata.marked(expression), type);

        JsonNode evaluated = field.evaluate(Jsonata.bindings(Jsonata.ORDER, 7));

        assertThat(Json.write(evaluated)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    ARRAY     => true        => Expected 'array', but was 'boolean' for value: true
                    ARRAY     => {'foo': 'bar'} => Expected 'array', but was 'object' for value: {"foo":"bar"}
                    ARRAY     => null        => Expected 'array', but was 'null' for value: null
                    STRING    => 1           => Expected 'string', but was 'number' for value: 1
                    BOOLEAN   => 'true'      => Expected 'boolean', but was 'string' for value: "true"
                    NUMBER    => [1, 2]      => Expected 'number', but was 'array' for value: [1,2]
                    INTEGER   => 1.5         => Expected 'integer', but was 'number' for value: 1.5
                    TIMESTAMP => 5           => Expected 'string', but was 'number' for value: 5
                    """)
    void a_value_of_another_type_fails_with_the_text_of_the_service(
            JsonataType type, String expression, String expectation) {
        Expression field = compile(Jsonata.marked(expression), type);

        assertThatThrownBy(() -> field.evaluate(Jsonata.bindings("{}", 7)))
                .isInstanceOfSatisfying(
                        EvaluationException.class,
                        failure -> assertThat(failure.location()).isEqualTo("Items"))
                .hasMessage("The JSONata expression '" + expression + "' specified for the field 'Items'"
                        + " returned an unexpected result type. " + expectation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-13-05T21:29:29Z", "2016-12-05 21:29:29Z", "2016-12-05T21:29:29", "soon"})
    void a_text_that_is_no_timestamp_fails_with_the_text_of_the_service(String text) {
        Expression field = JsonataField.compile(
                Jsonata.marked("'" + text + "'"),
                "Timestamp",
                JsonataType.TIMESTAMP,
                JsonataScope.BEFORE_WORK,
                problems::add);

        assertThatThrownBy(() -> field.evaluate(Jsonata.bindings("{}", 7)))
                .hasMessage(
                        "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: "
                                + text);
    }

    @Test
    void a_literal_of_the_right_type_needs_no_evaluation() {
        Expression field = compile(Json.parse("[1,2]"), JsonataType.ARRAY);

        assertThat(field).isEqualTo(new Literal(Json.parse("[1,2]")));
        assertThat(problems).isEmpty();
    }

    @Test
    void a_literal_array_may_hold_expressions() {
        Expression field = compile(Json.parse("[1,\"{% $x %}\"]"), JsonataType.ARRAY);

        JsonNode items = field.evaluate(Jsonata.bindings("{}", 7));

        assertThat(Json.write(items)).isEqualTo("[1,5]");
        assertThat(field.variables()).containsExactly("x");
    }

    @Test
    void a_literal_of_another_type_is_a_problem_of_the_definition() {
        compile(Json.text("many"), JsonataType.INTEGER);
        compile(Json.text("2016-12-05"), JsonataType.TIMESTAMP);

        assertThat(problems)
                .extracting(SyntaxProblem::message)
                .containsExactly(
                        "Expected value of type 'integer', but was 'string'",
                        "String does not match RFC3339 timestamp");
    }

    private Expression compile(JsonNode value, JsonataType type) {
        return JsonataField.compile(value, "Items", type, JsonataScope.BEFORE_WORK, problems::add);
    }
}
