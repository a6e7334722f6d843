package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    private static final String PEOPLE = "{\"all\":[{\"n\":1,\"age\":20,\"name\":\"Ada\"},{\"n\":2,\"age\":\"30\"},"
            + "{\"n\":3,\"age\":null,\"vip\":true},{\"n\":4,\"tags\":[\"a\"]},5,\"Ada\"]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "@.age == 20 ; [1]",
                "@.age == 20.0 ; [1]",
                "@.age == '20' ; [1]",
                "@.age == 30 ; [2]",
                "@.age >= 20 ; [1,2]",
                "@.age < 25 ; [1]",
                "25 > @.age ; [1]",
                "@.age != 20 ; [2,3]",
                "@.age == null ; [3]",
                "@.name == 'Ada' ; [1]",
                "@.name ; [1]",
                "!@.age ; [4]",
                "@.vip == true ; [3]",
                "@.vip != false ; [3]",
                "@.tags[0] == 'a' ; [4]",
                "@.tags == 'a' ; []",
                "@.age == 20 || @.vip == true ; [1,3]",
                "@.age == 20 && @.name == 'Ada' ; [1]",
                "(@.n == 1 || @.n == 2) && !(@.age == 20) ; [2]",
                "@.n == 1 || @.n == 2 && @.age == 0 ; [1]",
                "@ == 'Ada' ; []",
                "@.n>1&&@.n<3 ; [2]",
            })
    void objects_are_picked_by_what_is_in_them(String filter, String numbers) {
        Bindings bindings = Seen.input(PEOPLE);

        JsonNode picked = Path.compile("$.all[?(" + filter + ")].n").evaluate(bindings);

        assertThat(Json.write(picked)).isEqualTo(numbers);
    }

    @Test
    void a_filter_can_be_the_argument_of_a_function() {
        Bindings bindings = Seen.input(PEOPLE);

        JsonNode count = IntrinsicCall.compile("States.ArrayLength($.all[?(@.name == 'Ada')])")
                .evaluate(bindings);

        assertThat(count).isEqualTo(Json.number(1));
    }

    @Test
    void a_path_that_multiplies_without_end_is_stopped_by_counting() {
        String nested = "[".repeat(400) + "]".repeat(400);
        Bindings bindings = Seen.input("{\"a\":" + nested + "}");

        Path path = Path.compile("$..*..*..*..*");

        assertThatThrownBy(() -> path.evaluate(bindings))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Invalid path '$..*..*..*..*' : The path looks at more than 1000000 values");
    }
}
