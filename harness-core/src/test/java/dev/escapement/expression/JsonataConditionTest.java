package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonataConditionTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    $x > 4 and $states.input.id = 'o-1' => true
                    $not($x = 5)                        => false
                    $exists($states.input.customer)     => true
                    """)
    void a_condition_says_whether_it_holds(String expression, boolean expected) {
        Condition condition = compile(Jsonata.marked(expression));

        assertThat(condition.holds(Jsonata.bindings(Jsonata.ORDER, 7))).isEqualTo(expected);
    }

    @Test
    void a_literal_is_a_condition_too() {
        assertThat(compile(Json.bool(true)).holds(Jsonata.bindings("{}", 7))).isTrue();
        assertThat(compile(Json.bool(false)).holds(Jsonata.bindings("{}", 7))).isFalse();
    }

    @Test
    void anything_but_true_and_false_fails() {
        Condition condition = compile(Jsonata.marked("$x"));

        assertThat(condition.variables()).containsExactly("x");
        assertThatThrownBy(() -> condition.holds(Jsonata.bindings("{}", 7)))
                .hasMessage("The JSONata expression '$x' specified for the field 'Choices[0]/Condition' returned an"
                        + " unexpected result type. Expected 'boolean', but was 'number' for value: 5");
    }

    private static Condition compile(JsonNode value) {
        return JsonataCondition.compile(value, "Choices[0]/Condition", JsonataScope.BEFORE_WORK, problem -> {
            throw new AssertionError(problem);
        });
    }
}
