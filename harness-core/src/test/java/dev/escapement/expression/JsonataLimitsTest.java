package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that would run for ever, deeper than any stack or larger than any memory: all end, by counting. */
class JsonataLimitsTest {

    private static final String DEPTH = "threw an error during evaluation: Stack overflow error";
    private static final String MEMORY =
            "threw an error during evaluation: Expression evaluation memory limit exceeded";
    private static final String TIME = "threw an error during evaluation: Expression evaluation timeout";

    @Test
    void a_sum_of_two_hundred_terms_is_one_term_too_long() {
        assertThat(Jsonata.value(sum(199))).isEqualTo("199");
        assertThat(Jsonata.failure(sum(200))).isEqualTo(DEPTH);
        assertThat(Jsonata.failure(sum(20_000))).isEqualTo(DEPTH);
    }

    private static String sum(int terms) {
        return String.join("+", Collections.nCopies(terms, "1"));
    }

    @Test
    void the_service_refuses_to_count_nine_hundred_thousand_numbers() {
        assertThat(Jsonata.failure("[1..900000] ~> $count()")).isEqualTo(MEMORY);
        assertThat(Jsonata.value("[1..100000] ~> $count()")).isEqualTo("100000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($n){ 1 + $f($n + 1) }; $f(0))",
                "($f := function($n){ 1 + $g($n) }; $g := function($n){ 1 + $f($n) }; $f(0))",
                "$reduce([1..5000], function($a, $n){ [[$a]] }, [])",
                "$reduce([1..5000], function($a, $n){ {'a': $a} }, {})"
            })
    void what_gets_too_deep_overflows(String expression) {
        assertThat(Jsonata.failure(expression)).isEqualTo(DEPTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($n){ $f($n + 1) }; $f(0))",
                "(function($f){ $f($f) })(function($f){ $f($f) })",
                "$formatNumber(0, '0e0')",
                "$map([1..10000], function($i){ $map([1..10000], function($j){ $i * $j }) })",
                "($x := $map([1..5000], function($i){ {'a': $i} }); $map([1..10000], function($i){ $x = $x }))",
                "[1..300000]{'a': $}"
            })
    void what_takes_too_long_runs_out_of_time(String expression) {
        assertThat(Jsonata.failure(expression)).isEqualTo(TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$pad('x', 1e9)",
                "$pad('x', -2147483648)",
                "$formatInteger(1e15, 'I')",
                "[1..9999].([1..9999])",
                "($f := function($s){ $f($s & $s) }; $f('ab'))",
                "($f := function($l){ $f($append($l, $l)) }; $f([1, 2]))",
                "$map([1..100000], function($i){ $pad('x', 100000) })",
                "$map([1..1000], function($i){ $clone([1..20000]) })",
                "$map([1..100000], function($i){ ($y := $pad('x', 10000); function(){ $y }) })",
                "$join($map([1..10000], function($i){ 'x' }), $pad('x', 100000))",
                "$replace($pad('a', 100000, 'a'), 'a', $pad('b', 100000))",
                "$split($pad('a', 1000000), '')",
                "$range(1, 2000000000, 1)",
                "$zip([1..400000], [1..400000], [1..400000])"
            })
    void what_gets_too_large_runs_out_of_memory(String expression) {
        assertThat(Jsonata.failure(expression)).isEqualTo(MEMORY);
    }

    @Test
    void sharing_does_not_hide_how_large_a_value_is() {
        String doubled = "($a := [1];" + "$a := [[$a], [$a]];".repeat(40) + "$string($a))";

        assertThat(Jsonata.failure(doubled)).isEqualTo(MEMORY);
    }

    @Test
    void values_that_are_gone_do_not_count() {
        String gone = "$sum($map([1..2000], function($i){ $length($pad('x', 50000)) }))";
        String accumulated = "$reduce([1..2000], function($a, $i){ $a & $pad('x', 100) }, '') ~> $length()";
        String appended = "$reduce([1..2000], function($a, $i){ $append($a, $i) }, []) ~> $count()";

        assertThat(Jsonata.value(gone)).isEqualTo("100000000");
        assertThat(Jsonata.value(accumulated)).isEqualTo("200000");
        assertThat(Jsonata.value(appended)).isEqualTo("2000");
    }

    @ParameterizedTest
    @CsvSource({
        "'$match($states.input, /(.*a){12}$/)'",
        "'$contains($states.input, /(x+x+)+y/)'",
        "'$replace($states.input, /(.*a){12}$/, \"\")'",
        "'$split($states.input, /(.*a){12}$/)'",
        "'/(.*a){12}$/($states.input)'",
        "'$states.input ~> /(.*a){12}$/'",
    })
    void a_regular_expression_that_goes_astray_runs_out_of_time(String expression) {
        String input = "\"" + (expression.contains("x+") ? "x".repeat(2_000) : "a".repeat(2_000)) + "b\"";

        assertThat(Jsonata.failure(expression, input)).isEqualTo(TIME);
    }

    @Test
    void a_regular_expression_that_needs_more_stack_than_there_is_overflows() {
        String input = "\"" + "a".repeat(300_000) + "b\"";

        assertThat(Jsonata.failure("$contains($states.input, /(a|aa)+$/)", input))
                .isEqualTo(DEPTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$string($states.input)",
                "'' & $states.input",
                "$states.input = $states.input",
                "$keys($states.input)"
            })
    void looking_at_a_large_input_again_and_again_ends(String work) {
        String wide = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"k" + i + "\":[" + i + "]")
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(Jsonata.failure("$map([1..100000], function($i){ " + work + " })", wide))
                .isIn(TIME, MEMORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "{'a':", "-", "$x ? ", "$a := ", "function($x){"})
    void endless_nesting_is_a_problem_of_the_definition(String opening) {
        assertThat(Jsonata.problems(opening.repeat(100_000), JsonataScope.BEFORE_WORK))
                .extracting(SyntaxProblem::message)
                .containsExactly("Expression is nested more than 300 levels deep");
    }

    @Test
    void endless_expressions_are_a_problem_of_the_definition_but_not_endless_texts_and_comments() {
        String text = "'" + "x".repeat(200_000) + "'";
        String comments = "/* nothing */ ".repeat(20_000) + "1";

        assertThat(Jsonata.problems("[" + "1,".repeat(60_000) + "1]", JsonataScope.BEFORE_WORK))
                .extracting(SyntaxProblem::message)
                .containsExactly("Expression is longer than 100000 characters");
        assertThat(Jsonata.value("$length(" + text + ")")).isEqualTo("200000");
        assertThat(Jsonata.value(comments)).isEqualTo("1");
    }

    @Test
    void a_path_may_be_as_long_as_it_likes_as_long_as_nobody_else_has_to_follow_it() {
        String path = "$states.input" + ".a".repeat(5_000);

        assertThat(Jsonata.failure(path)).isEqualTo("returned nothing (undefined).");
        assertThat(Jsonata.failure(path + ".(b)")).isEqualTo(DEPTH);
    }

    @Test
    void a_deep_input_is_no_trouble() {
        String deep = "[".repeat(900) + "]".repeat(900);

        assertThat(Jsonata.value("$length($string($states.input))", deep)).isEqualTo("1800");
        assertThat(Jsonata.value("$states.input = $states.input", deep)).isEqualTo("true");
    }
}
