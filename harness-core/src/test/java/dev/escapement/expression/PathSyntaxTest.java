package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PathSyntaxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.b | a path starts with '$' (character 1)",
                "@.a | a path starts with '$' (character 1)",
                "$.a[ | expected a name in apostrophes, a number, a slice, '*' or a filter (character 5)",
                "$.a[0 | expected ']', but the text ends (character 6)",
                "$.a['b | the apostrophe is never closed (character 7)",
                "$. | a name is missing (character 3)",
                "$.a. | a name is missing (character 5)",
                "$.. | a name is missing (character 4)",
                "$.a b | unexpected ' ' (character 4)",
                "$.a[::2] | expected a name in apostrophes, a number, a slice, '*' or a filter (character 6)",
                "$.a[\"b\"] | expected a name in apostrophes, a number, a slice, '*' or a filter (character 5)",
                "$.a[99999999999] | expected a whole number but found ']' (character 5)",
                "$['a','b'].c | several members ['a', 'b'] can only stand at the end of a path (character 13)",
                "$.a.sum(1) | unexpected '(' (character 8)",
                "$.a[?(@.b =~ /x.*/)] | regular expressions are not supported in filters (character 13)",
                "$.a[?(@.b in [1,2])] | the operator 'in' is not supported, only == != < <= > >= (character 11)",
                "$.a[?(@.b == $.c)] | a filter cannot compare with another value of the document (character 14)",
                "$.a[?(@.b == @.c)] | a filter cannot compare with another value of the document (character 14)",
                "$.a[?(@.b == c)] | expected a text in apostrophes, a number, true, false or null (character 14)",
                "$.a[?(@.b[*] == 1)] | a filter can only look at one value, [*] may find several (character 13)",
                "$.a[?(1 == 1)] | a filter compares a value of the current object, such as @.status (character 12)",
            })
    void what_is_no_path_is_refused_with_reason_and_place(String text, String problem) {
        assertThat(Path.check(text)).isEqualTo(problem);
    }

    @Test
    void compiling_what_is_no_path_says_why() {
        assertThatThrownBy(() -> Path.compile("$.a["))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'$.a[' is no JSONPath: expected a name in apostrophes, a number, a slice, '*' or a filter"
                        + " (character 5)");
    }

    @ParameterizedTest
    @MethodSource
    void hostile_texts_are_refused_and_not_followed(String text) {
        assertThat(Path.isValid(text)).isFalse();
    }

    static Stream<String> hostile_texts_are_refused_and_not_followed() {
        int many = 100_000;
        return Stream.of(
                "$" + "[".repeat(many),
                "$" + "[0]".repeat(many),
                "$" + ".a".repeat(many),
                "$" + "..*".repeat(many),
                "$[?(" + "(".repeat(many) + "@.a" + ")".repeat(many) + ")]",
                "$[?(" + "!".repeat(many) + "@.a)]",
                "$['" + "a".repeat(many),
                "$\u0000",
                "");
    }
}
