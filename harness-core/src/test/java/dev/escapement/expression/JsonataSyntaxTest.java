package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonataSyntaxTest {

    /** Texts and places as JSONata 2.0.6 itself gives them. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    1 +              => 3  => Unexpected end of expression
                    [1, 2            => 5  => Expected "]" before end of expression
                    [1; 2]           => 2  => Expected "]", got ";"
                    {'a' 1}          => 5  => Expected ":", got 1
                    'abc             => 0  => String literal must be terminated by a matching quote
                    'a\\qb'          => 2  => Unsupported escape sequence: \\"q"
                    'a\\u12zz'       => 2  => The escape sequence \\u must be followed by 4 hex digits
                    1e999            => 0  => Number out of range: "1e999"
                    $x.`abc          => 3  => Quoted property name must be terminated with a backquote (`)
                    /* abc           => 0  => Comment has no closing tag
                    /abc             => 0  => No terminating / in regular expression
                    $x = //          => 6  => Empty regular expressions are not allowed
                    $x ?: 1          => 4  => The symbol ":" cannot be used as a unary operator
                    $x ?? 1          => 4  => The symbol "?" cannot be used as a unary operator
                    !$x              => 0  => Unknown operator: "!"
                    1 2              => 2  => Syntax error: 2
                    5 := 1           => 0  => The left side of := must be a variable name (start with $)
                    $x@5             => 3  => The right side of "@" must be a variable name (start with $)
                    function(1){2}   => 9  => Parameter 1 of function definition must be a variable name (start with $)
                    """)
    void what_is_no_expression_is_told_in_the_words_of_the_language(String expression, int offset, String message) {
        List<SyntaxProblem> problems = Jsonata.problems(expression.replace("\\\\", "\\"), JsonataScope.BEFORE_WORK);

        assertThat(problems)
                .containsExactly(new SyntaxProblem(
                        SyntaxProblem.Kind.INVALID_JSONATA, "", message.replace("\\\\", "\\"), 3 + offset));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    $x.1             => The literal value 1 cannot be used as a step within a path expression
                    $x{'a':1}[0]     => A predicate cannot follow a grouping expression in a step
                    $x{'a':1}{'b':2} => Each step can only have one grouping expression
                    $x[0]@$y         => A context variable binding must precede any predicates on a step
                    $x.%.%           => The object representing the 'parent' cannot be derived from this expression
                    function($x)<s<n>>{1} => Type parameters can only be applied to functions and arrays
                    """)
    void what_only_the_engine_notices_is_told_in_the_words_of_the_language_too(String expression, String message) {
        assertThat(Jsonata.problems(expression, JsonataScope.BEFORE_WORK))
                .extracting(SyntaxProblem::message)
                .containsExactly(message);
    }

    @Test
    void a_regular_expression_that_is_none_is_a_problem() {
        List<SyntaxProblem> problems = Jsonata.problems("$match($text, /[z-a]/)", JsonataScope.BEFORE_WORK);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message()).startsWith("Invalid regular expression: /[z-a]/: ");
    }

    @Test
    void comments_are_read_over() {
        assertThat(Jsonata.value("/* one */ 1 /* and */ + /* two */ $x/* . */")).isEqualTo("6");
    }
}
