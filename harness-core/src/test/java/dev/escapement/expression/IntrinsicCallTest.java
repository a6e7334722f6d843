package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicCallTest {

    private static final String INPUT =
            "{\"n\":41,\"name\":\"Ada\",\"list\":[1,[2],{\"a\":1},1,[2]],\"o\":{\"Arg1\":1,\"Arg2\":[]},"
                    + "\"none\":null,\"tpl\":\"{} and \\\\{}\",\"b\":{\"b\":2,\"a\":{\"y\":1},\"d\":3},\"c\":{\"a\":{\"x\":1},\"c\":3}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "States.Format('Hello {}, {} and {}.', $.name, $.n, true) | \"Hello Ada, 41 and true.\"",
                "States.Format('{}/{}/{}', $.o, $.list, $.none) | \"{Arg1=1, Arg2=[]}/[1, [2], {a=1}, 1, [2]]/null\"",
                "States.Format('\\{\\} it\\'s \\\\ {}', 1) | \"{} it's \\\\ 1\"",
                "States.Format($.tpl, 1, 2) | \"1 and \\\\2\"",
                "States.Format('none') | \"none\"",
                "States.StringToJson('{\"a\": \"false\"}') | {\"a\":\"false\"}",
                "States.StringToJson('') | null",
                "States.StringToJson('  ') | null",
                "States.StringToJson('-0') | 0",
                "States.JsonToString($.o) | \"{\\\"Arg1\\\":1,\\\"Arg2\\\":[]}\"",
                "States.JsonToString($.name) | \"\\\"Ada\\\"\"",
                "States.JsonMerge($.b, $.c, false) | {\"a\":{\"x\":1},\"b\":2,\"c\":3,\"d\":3}",
                "States.Array() | []",
                "States.Array($.name, 1.5, null, 'x', true) | [\"Ada\",1.5,null,\"x\",true]",
                "States.ArrayPartition($.list, 2) | [[1,[2]],[{\"a\":1},1],[[2]]]",
                "States.ArrayPartition($.list, 9.4) | [[1,[2],{\"a\":1},1,[2]]]",
                "States.ArrayContains($.list, $.list[2]) | true",
                "States.ArrayContains($.list, '1') | false",
                "States.ArrayRange(0, 9, 3) | [0,3,6,9]",
                "States.ArrayRange(0, 10, 3) | [0,3,6,9]",
                "States.ArrayRange(3, -3, -2) | [3,1,-1,-3]",
                "States.ArrayRange(1, 0, 1) | []",
                "States.ArrayGetItem($.list, 2) | {\"a\":1}",
                "States.ArrayLength($.list) | 5",
                "States.ArrayUnique($.list) | [1,[2],{\"a\":1}]",
                "States.Base64Encode('grüße') | \"Z3LDvMOfZQ==\"",
                "States.Base64Decode('Z3LDvMOfZQ==') | \"grüße\"",
                "States.Hash('input data', 'MD5') | \"812f45842bc6d66ee14572ce20db8e86\"",
                "States.Hash('input data', 'SHA-1') | \"aaff4a450a104cd177d28d18d74485e8cae074b7\"",
                "States.Hash($.o, 'SHA-1') | \"1841dc852f5bcc35634444e275c7b77477ae0798\"",
                "States.MathAdd($.n, 1) | 42",
                "States.MathAdd(1.49, 1.5) | 3",
                "States.MathAdd(1.5, 1.51) | 4",
                "States.MathAdd(-0.5, 0.5) | 1",
                "States.MathAdd(-1.49, -1.5) | -2",
                "States.StringSplit('This.is+a,test=string', '.+,=') | [\"This\",\"is\",\"a\",\"test\",\"string\"]",
                "States.StringSplit(',,,,', ',') | []",
                "States.StringSplit(', , ,', ',') | [\" \",\" \"]",
                "States.StringSplit('plain', '') | [\"plain\"]",
                "States.MathAdd( States.ArrayLength( $.list ) , -1 ) | 4",
                "States.ArrayGetItem(States.StringSplit($$.Execution.Name, '-'), 0) | \"run\"",
                "States.Array($cart.items[(@.length-1)], $['name']) | [\"ink\",\"Ada\"]",
            })
    void gives_what_the_service_gives(String call, String expected) {
        Bindings bindings = Seen.input(INPUT);

        JsonNode value = IntrinsicCall.compile(call).evaluate(bindings);

        assertThat(Json.write(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "States.Format('{}', $.nope) | The JsonPath argument for the field '$.nope' could not be found in the input '{\"x\":[1]}'",
                "States.Format('{} {}', 1) | The template has 2 occurrences of {}, but the number of values is 1",
                "States.Format(5, 1) | Argument 1 must be a string, but is of type number",
                "States.StringToJson('{') | Argument 1 must be valid JSON: Unexpected end-of-input: expected close marker for Object (start marker at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1])",
                "States.JsonMerge($, $, true) | Argument 3 must be false: deep merging is not supported",
                "States.JsonMerge($, $.x, false) | Argument 2 must be an object, but is of type array",
                "States.ArrayPartition($.x, 0) | Argument 2 must be greater than 0, but is 0",
                "States.ArrayRange(1, 2, 0) | Argument 3 must not be 0",
                "States.ArrayRange(0, 1000, 1) | The range must have no more than 1,000 elements",
                "States.ArrayGetItem($.x, 1) | Argument 2 must be the index of one of 1 elements, but is 1",
                "States.ArrayGetItem($.x, -1) | Argument 2 must be the index of one of 1 elements, but is -1",
                "States.ArrayLength('x') | Argument 1 must be an array, but is of type string",
                "States.Base64Decode('?') | Argument 1 must be encoded in Base64",
                "States.Hash('x', 'SHA-3') | Argument 2 must be one of [MD5, SHA-1, SHA-256, SHA-384, SHA-512], but is SHA-3",
                "States.MathAdd('1', 2) | Argument 1 must be a number, but is of type string",
                "States.MathRandom(5, 5) | Argument 2 must be greater than the first, but is 5",
            })
    void a_failure_names_the_call_and_says_why(String call, String detail) {
        IntrinsicCall compiled = IntrinsicCall.compile(call);

        assertThatThrownBy(() -> compiled.evaluate(Seen.input("{\"x\":[1]}")))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("The function '" + call + "' had the following error: " + detail);
    }

    @Test
    void a_failure_in_a_nested_call_names_the_nested_call() {
        IntrinsicCall call = IntrinsicCall.compile("States.Array(States.MathAdd('1', 2))");

        assertThatThrownBy(() -> call.evaluate(Seen.input("{}")))
                .hasMessage("The function 'States.MathAdd('1', 2)' had the following error:"
                        + " Argument 1 must be a number, but is of type string");
    }

    @Test
    void texts_to_encode_and_hash_are_limited() {
        Bindings bindings = Seen.input("{\"long\":\"" + "x".repeat(10_001) + "\"}");

        assertThatThrownBy(() ->
                        IntrinsicCall.compile("States.Hash($.long, 'MD5')").evaluate(bindings))
                .hasMessageEndingWith("Argument 1 must have no more than 10,000 characters, but has 10001");
        assertThatThrownBy(() ->
                        IntrinsicCall.compile("States.Base64Encode($.long)").evaluate(bindings))
                .hasMessageEndingWith("Argument 1 must have no more than 10,000 characters, but has 10001");
    }

    @Test
    void chance_with_a_seed_is_the_same_for_everybody() {
        IntrinsicCall call = IntrinsicCall.compile("States.MathRandom(1, 1000, 42)");

        JsonNode value = call.evaluate(Seen.input("{}"));

        assertThat(value).isEqualTo(call.evaluate(Seen.input("{}"))).isEqualTo(Json.number(126));
    }

    @Test
    void chance_without_a_seed_is_drawn_from_the_simulation() {
        IntrinsicCall random = IntrinsicCall.compile("States.MathRandom(1, 1000)");
        IntrinsicCall uuid = IntrinsicCall.compile("States.UUID()");

        JsonNode number = random.evaluate(Seen.input("{}"));
        JsonNode id = uuid.evaluate(Seen.input("{}"));

        assertThat(number.intValue()).isBetween(1, 999);
        assertThat(number).isEqualTo(random.evaluate(Seen.input("{}")));
        assertThat(id.textValue()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(id).isEqualTo(uuid.evaluate(Seen.input("{}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "States.Nope() | there is no intrinsic function 'States.Nope' (character 1)",
                "MathAdd(1, 2) | there is no intrinsic function 'MathAdd' (character 1)",
                "States.MathAdd(1) | States.MathAdd does not take 1 arguments (character 1)",
                "States.UUID | expected '(', but the text ends (character 12)",
                "States.UUID( | expected a path, a call, a text in apostrophes, a number, true, false or null (character 13)",
                "States.UUID() x | unexpected 'x' after the call (character 15)",
                "States.Array('a | the apostrophe is never closed (character 16)",
                "States.Array('a\\\"b') | only ' { } and \\ can stand after a backslash (character 18)",
                "States.Array(\"a\") | expected a path, a call, a text in apostrophes, a number, true, false or null (character 14)",
                "States.Array(1,) | expected a path, a call, a text in apostrophes, a number, true, false or null (character 16)",
                "States.Array($.a[) | expected a name in apostrophes, a number, a slice, '*' or a filter (character 18)",
            })
    void what_is_no_call_is_refused_with_reason_and_place(String text, String problem) {
        assertThat(IntrinsicCall.check(text)).isEqualTo(problem);
    }

    @Test
    void calls_may_be_nested_ten_levels_deep() {
        String ten = "States.Array(".repeat(9) + "States.UUID()" + ")".repeat(9);
        String eleven = "States.Array(" + ten + ")";

        assertThat(IntrinsicCall.isValid(ten)).isTrue();
        assertThat(IntrinsicCall.check(eleven)).isEqualTo("calls may be nested 10 levels deep (character 131)");
        assertThat(IntrinsicCall.isValid("States.Array(".repeat(100_000))).isFalse();
    }
}
