package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final String INPUT =
            "{\"int\":5,\"float\":5.0,\"big\":9007199254740993,\"text\":\"b\",\"empty\":\"\",\"yes\":true,\"none\":null,"
                    + "\"list\":[],\"object\":{},\"at\":\"2026-01-31T08:00:00Z\",\"there\":\"2026-01-31T09:00:00+01:00\",\"blank\":\"2026-01-31 08:00:00\"}";

    private final List<SyntaxProblem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "int, NumericEquals, 5.0, true",
        "float, NumericEquals, 5, true",
        "int, NumericEquals, 6, false",
        "text, NumericEquals, 5, false",
        "yes, NumericEquals, 1, false",
        "none, NumericEquals, 0, false",
        "big, NumericEquals, 9007199254740992, false",
        "big, NumericGreaterThan, 9007199254740992.0, true",
        "int, NumericLessThan, 5.5, true",
        "int, NumericLessThan, 5, false",
        "int, NumericLessThanEquals, 5, true",
        "int, NumericGreaterThan, 4, true",
        "int, NumericGreaterThanEquals, 6, false",
        "yes, BooleanEquals, true, true",
        "yes, BooleanEquals, false, false",
        "int, BooleanEquals, true, false",
        "none, IsNull, true, true",
        "none, IsNull, false, false",
        "int, IsNull, false, true",
        "none, IsPresent, true, true",
        "nope, IsPresent, true, false",
        "nope, IsPresent, false, true",
        "nope.deeper, IsPresent, false, true",
        "list[0], IsPresent, true, false",
        "int, IsNumeric, true, true",
        "text, IsNumeric, false, true",
        "text, IsString, true, true",
        "int, IsString, false, true",
        "yes, IsBoolean, true, true",
        "at, IsTimestamp, true, true",
        "blank, IsTimestamp, true, false",
        "text, IsTimestamp, false, true"
    })
    void compares_values_with_numbers_and_truths(String variable, String operator, String operand, boolean expected) {
        Condition rule = rule("{\"Variable\":\"$." + variable + "\",\"" + operator + "\":" + operand + "}");

        boolean holds = rule.holds(Seen.input(INPUT));

        assertThat(holds).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "text, StringEquals, b, true",
        "text, StringEquals, B, false",
        "int, StringEquals, 5, false",
        "text, StringLessThan, c, true",
        "text, StringLessThan, 'b ', true",
        "text, StringLessThanEquals, b, true",
        "text, StringGreaterThan, a, true",
        "text, StringGreaterThanEquals, c, false",
        "object, StringGreaterThanEquals, a, false",
        "at, TimestampEquals, 2026-01-31T09:00:00+01:00, true",
        "there, TimestampEquals, 2026-01-31T08:00:00Z, true",
        "at, TimestampLessThan, 2026-01-31T08:00:00.001Z, true",
        "at, TimestampGreaterThan, 2026-01-31T08:00:00Z, false",
        "at, TimestampGreaterThanEquals, 2026-01-31T08:00:00Z, true",
        "at, TimestampLessThanEquals, 2026-01-31T07:59:59Z, false",
        "blank, TimestampEquals, 2026-01-31T08:00:00Z, false",
        "int, TimestampEquals, 2026-01-31T08:00:00Z, false"
    })
    void compares_values_with_texts(String variable, String operator, String operand, boolean expected) {
        Condition rule = rule("{\"Variable\":\"$." + variable + "\",\"" + operator + "\":\"" + operand + "\"}");

        boolean holds = rule.holds(Seen.input(INPUT));

        assertThat(holds).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "$.int, NumericEqualsPath, $.float, true", "$.int, NumericLessThanPath, $.big, true",
        "$.text, StringEqualsPath, $.text, true", "$.text, StringEqualsPath, $.int, false",
        "$.yes, BooleanEqualsPath, $.yes, true", "$.at, TimestampEqualsPath, $.there, true",
        "$.at, TimestampGreaterThanPath, $.blank, false", "$cart.total, NumericGreaterThanPath, $.int, true",
        "$$.State.Name, StringEqualsPath, $$.State.Name, true"
    })
    void compares_two_values(String variable, String operator, String other, boolean expected) {
        Condition rule = rule("{\"Variable\":\"" + variable + "\",\"" + operator + "\":\"" + other + "\"}");

        boolean holds = rule.holds(Seen.input(INPUT));

        assertThat(holds).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "log-*.txt | log-2026.txt | true",
                "log-*.txt | log-.txt | true",
                "log-*.txt | log-2026.txt.gz | false",
                "log-*.txt | LOG-1.txt | false",
                "* | `` | true",
                "a*b*c | a--b--b--c | true",
                "a*b*c | acb | false",
                "ab*ba | aba | false",
                "*x*x* | x | false",
                "*.* | a.b.c | true",
                "5\\\\* | 5* | true",
                "5\\\\* | 55 | false",
                "c:\\\\\\\\* | c:\\dir | true",
                "a.c | abc | false",
            })
    void a_star_stands_for_anything_unless_escaped(String jsonPattern, String text, boolean expected) {
        Condition rule = rule("{\"Variable\":\"$.v\",\"StringMatches\":\"" + jsonPattern + "\"}");

        boolean holds =
                rule.holds(Seen.input(Json.write(Json.object().put("v", text).build())));

        assertThat(holds).isEqualTo(expected);
    }

    @Test
    void a_stray_backslash_in_a_pattern_fails_when_it_is_asked() {
        Condition rule = rule("{\"Variable\":\"$.text\",\"StringMatches\":\"a\\\\b\"}");

        assertThatThrownBy(() -> rule.holds(Seen.input(INPUT)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(
                        "The StringMatches pattern 'a\\b' is not valid: only * and \\ can stand after a backslash.");
    }

    @Test
    void a_pattern_of_many_stars_ends_quickly() {
        Condition rule = rule("{\"Variable\":\"$.v\",\"StringMatches\":\"" + "*a".repeat(1_000) + "b\"}");

        boolean holds = rule.holds(Seen.input("{\"v\":\"" + "a".repeat(100_000) + "\"}"));

        assertThat(holds).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"And\":[{\"Variable\":\"$.int\",\"IsNumeric\":true},{\"Variable\":\"$.text\",\"IsString\":true}]} | true",
                "{\"And\":[{\"Variable\":\"$.int\",\"IsString\":true},{\"Variable\":\"$.nope\",\"IsString\":true}]} | false",
                "{\"Or\":[{\"Variable\":\"$.int\",\"IsNumeric\":true},{\"Variable\":\"$.nope\",\"IsString\":true}]} | true",
                "{\"Or\":[{\"Variable\":\"$.int\",\"IsString\":true}]} | false",
                "{\"Not\":{\"Variable\":\"$.text\",\"StringEquals\":\"Private\"}} | true",
                "{\"And\":[{\"Not\":{\"Or\":[{\"Variable\":\"$.int\",\"IsString\":true}]}}]} | true",
            })
    void rules_are_joined_and_asked_no_further_than_needed(String json, boolean expected) {
        Condition rule = rule(json);

        boolean holds = rule.holds(Seen.input(INPUT));

        assertThat(holds).isEqualTo(expected);
    }

    @Test
    void rules_may_be_nested_far_deeper_than_anybody_reads_but_not_without_end() {
        boolean holds = rule(nestedNot(400)).holds(Seen.input(INPUT));
        rule(nestedNot(900));

        assertThat(holds).isTrue();
        assertThat(problems).extracting(SyntaxProblem::message).containsExactly("Rules may be nested 500 levels deep");
    }

    private static String nestedNot(int levels) {
        return "{\"Not\":".repeat(levels) + "{\"Variable\":\"$.int\",\"IsNumeric\":true}" + "}".repeat(levels);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Variable\":\"$.x\",\"IsNull\":true} | Invalid path '$.x': The choice state's condition path references an invalid value.",
                "{\"Variable\":\"$.x.y\",\"NumericEquals\":1} | Invalid path '$.x.y': The choice state's condition path references an invalid value.",
                "{\"Variable\":\"$.int\",\"NumericEqualsPath\":\"$.x\"} | Invalid path '$.x': The choice state's condition path references an invalid value.",
            })
    void a_missing_value_fails_with_the_text_of_the_service(String json, String failure) {
        Condition rule = rule(json);

        assertThatThrownBy(() -> rule.holds(Seen.input(INPUT)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(failure);
    }

    @Test
    void nothing_can_be_asked_of_a_null_input() {
        Condition rule = rule("{\"Variable\":\"$\",\"IsString\":true}");

        assertThatThrownBy(() -> rule.holds(Seen.input("null")))
                .hasMessage("Unable to apply Path transformation to null or empty input.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Variable\":\"$.a\",\"NumericEquals\":\"5\"} | /NumericEquals | Expected value of type Number",
                "{\"Variable\":\"$.a\",\"StringEquals\":5} | /StringEquals | Expected value of type String",
                "{\"Variable\":\"$.a\",\"BooleanEquals\":\"true\"} | /BooleanEquals | Expected value of type Boolean",
                "{\"Variable\":\"$.a\",\"IsPresent\":1} | /IsPresent | Expected value of type Boolean",
                "{\"Variable\":\"$.a\",\"StringMatches\":1} | /StringMatches | Expected value of type String",
                "{\"Variable\":\"$.a\",\"TimestampEquals\":\"2026-01-31 08:00:00Z\"} | /TimestampEquals | String does not match RFC3339 timestamp",
                "{\"Variable\":\"$.a\",\"NumericEqualsPath\":5} | /NumericEqualsPath | Expected value of type String",
                "{\"Variable\":\"$.a\",\"NumericEqualsPath\":\"b\"} | /NumericEqualsPath | Value is not a Reference Path: Reference path didn't start with '$'",
                "{\"Variable\":\"$.a[\",\"NumericEquals\":5} | /Variable | Value is not a Reference Path",
                "{\"Variable\":5,\"NumericEquals\":5} | /Variable | Expected value of type String",
                "{\"NumericEquals\":5} | `` | The field 'Variable' is required but was missing",
                "{\"Variable\":\"$.a\"} | `` | A Choice rule needs a comparison operator",
                "{\"Next\":\"A\"} | `` | A Choice rule needs 'And', 'Or', 'Not' or 'Variable'",
                "{\"Variable\":\"$.a\",\"IsNull\":true,\"IsString\":true} | `` | There should only be one of the following fields: [IsNull, IsString]",
                "{\"Variable\":\"$.a\",\"IsNull\":true,\"Foo\":1} | `` | Field 'Foo' is not supported",
                "{\"And\":[]} | /And | Value cannot be empty",
                "{\"Or\":{}} | /Or | Expected value of type Array",
                "{\"Not\":[]} | /Not | Expected value of type Object",
                "{\"And\":[{\"Variable\":\"$.a\",\"IsNull\":true,\"Next\":\"B\"}]} | /And/0 | Field 'Next' is not supported",
                "{\"And\":[{\"Not\":{\"Variable\":\"$.a\",\"IsNull\":0}}]} | /And/0/Not/IsNull | Expected value of type Boolean",
                "[] | `` | Expected value of type Object",
            })
    void a_wrong_rule_is_reported_with_its_place_and_never_holds(String json, String where, String message) {
        Condition rule = rule(json);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo(where);
            assertThat(problem.message()).isEqualTo(message);
        });
        assertThat(rule.variables()).isEmpty();
    }

    @Test
    void fields_for_others_are_left_alone_and_variables_named() {
        Condition rule = rule(
                "{\"And\":[{\"Variable\":\"$b\",\"StringEqualsPath\":\"$a.x\"},{\"Not\":{\"Variable\":\"$.c\",\"IsNull\":true}}],"
                        + "\"Next\":\"A\",\"Comment\":\"why\",\"Assign\":{}}");

        assertThat(problems).isEmpty();
        assertThat(rule.variables()).containsExactly("b", "a");
    }

    private Condition rule(String json) {
        return Comparison.compile(Json.parse(json), problems::add);
    }
}
