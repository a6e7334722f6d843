package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataReferencesTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¬', textBlock = """
                    states.input             => states
                    $                        => $
                    $$                       => $$
                    $states.input[$$.a = 1]  => $$
                    'a'.b                    => a
                    1 + `b`                  => b
                    *                        => *
                    {'k': name}              => name
                    $map($cart, function($v){ name }) => name
                    and                      => and
                    """)
    void what_has_no_meaning_without_a_current_value_is_refused(String expression, String name) {
        List<SyntaxProblem> problems = Jsonata.problems(expression, JsonataScope.BEFORE_WORK);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).kind()).isEqualTo(SyntaxProblem.Kind.UNSUPPORTED_JSONATA);
        assertThat(problems.get(0).message())
                .isEqualTo("Reference to '" + name + "' at the top level is not supported.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$states.input.items[price > 3].name",
                "$states.input.items.(name & $.price)",
                "$states.input.items^(>price).*",
                "$states.input.items{name: $}",
                "$states.input ~> |items|{'price': price * 2}|",
                "$states.input.items@$i.tags.{'i': $i.name, 't': $}",
                "$states.input.items#$n.{'n': $n, 'name': name}",
                "{'a': 'text', \"b\": 1}"
            })
    void names_have_a_meaning_wherever_there_is_a_current_value(String expression) {
        assertThat(Jsonata.problems(expression, JsonataScope.BEFORE_WORK)).isEmpty();
    }

    @Test
    void the_result_and_the_error_are_there_only_in_fields_that_come_after_them() {
        String result = "$states.result.a";
        String error = "$states.errorOutput";

        assertThat(Jsonata.problems(result, JsonataScope.AFTER_WORK)).isEmpty();
        assertThat(Jsonata.problems(error, JsonataScope.AFTER_ERROR)).isEmpty();
        assertThat(Jsonata.problems(result, JsonataScope.BEFORE_WORK))
                .extracting(SyntaxProblem::message)
                .containsExactly("Reference to '$states.result' is not supported in this field.");
        assertThat(Jsonata.problems(error, JsonataScope.AFTER_WORK))
                .extracting(SyntaxProblem::message)
                .containsExactly("Reference to '$states.errorOutput' is not supported in this field.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$states := 1", "function($states){1}", "$cart@$states.n"})
    void the_states_variable_cannot_be_bound(String expression) {
        assertThat(Jsonata.problems(expression, JsonataScope.BEFORE_WORK))
                .extracting(SyntaxProblem::message)
                .containsExactly("The variable '$states' is reserved and cannot be bound.");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¬', textBlock = """
                    $b + $a.c[$d]                                     => b,a,d
                    ($b := $a; $b)                                    => a
                    $b := $b + 1                                      => b
                    ($f := function($n){ $n + $m + $f(1) }; $f($k))   => m,k
                    ($even := function($n){ $odd($n) }; $odd := function($n){ $even($n) }; $even(1)) => ¬¬
                    ($a := 1; ($b := 2; $a + $b); $b)                 => b
                    $cart@$c#$i.($c & $i)                             => cart
                    $sum($a) ~> $string                               => a
                    $eval('1')                                        => ¬¬
                    $match($a, /$b/)                                  => a
                    """)
    void only_variables_of_the_workflow_are_told(String expression, String names) {
        Expression compiled = Jsonata.compiled(expression);

        List<String> expected = names.isEmpty() ? List.of() : Arrays.asList(names.split(","));
        assertThat(compiled.variables()).containsExactlyElementsOf(expected);
    }

    @Test
    void a_variable_may_have_the_name_of_a_function_that_is_not_called() {
        Bindings bindings = Jsonata.bindings("{}", 7);
        Variables variables = name -> name.equals("sum") ? dev.escapement.json.Json.number(9) : null;

        Expression compiled = Jsonata.compiled("$sum + 1");

        assertThat(compiled.evaluate(Bindings.of(bindings.input(), variables, bindings.surroundings()))
                        .intValue())
                .isEqualTo(10);
    }
}
