package dev.escapement.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            {"a": ["x", "y"]}                                  | {"a": "y"}                       | true
            {"a": ["x", "y"]}                                  | {"a": "z"}                       | false
            {"a": ["x"], "b": [1]}                             | {"a": "x", "b": 1.0}             | true
            {"a": ["x"], "b": [1]}                             | {"a": "x"}                       | false
            {"a": ["x"]}                                       | {"a": ["w", "x"]}                | true
            {"a": [null]}                                      | {"a": null}                      | true
            {"a": [null]}                                      | {}                               | false
            {"a": {"b": ["x"]}}                                | {"a": {"b": "x", "c": 1}}        | true
            {"a": {"b": ["x"]}}                                | {"a": [{"b": "w"}, {"b": "x"}]}  | true
            {"a": {"b": ["x"]}}                                | {"a": "x"}                       | false
            {"a": [{"prefix": "or"}]}                          | {"a": "order"}                   | true
            {"a": [{"prefix": {"equals-ignore-case": "OR"}}]}  | {"a": "order"}                   | true
            {"a": [{"prefix": "or"}]}                          | {"a": "for"}                     | false
            {"a": [{"suffix": ".png"}]}                        | {"a": "cat.png"}                 | true
            {"a": [{"suffix": {"equals-ignore-case": ".PNG"}}]} | {"a": "cat.png"}                | true
            {"a": [{"suffix": ".png"}]}                        | {"a": "png"}                     | false
            {"a": [{"equals-ignore-case": "ORDER"}]}           | {"a": "order"}                   | true
            {"a": [{"wildcard": "img/*/x*.png"}]}              | {"a": "img/b/c/xy.png"}          | true
            {"a": [{"wildcard": "img/*/x*.png"}]}              | {"a": "img/xy.png"}              | false
            {"a": [{"wildcard": "*a*b*"}]}                     | {"a": "aaaaaaaaaaaaaaaa"}        | false
            {"a": [{"anything-but": "x"}]}                     | {"a": "y"}                       | true
            {"a": [{"anything-but": ["x", "y"]}]}              | {"a": "y"}                       | false
            {"a": [{"anything-but": "x"}]}                     | {}                               | false
            {"a": [{"anything-but": "x"}]}                     | {"a": ["y", "x"]}                | false
            {"a": [{"anything-but": {"prefix": "or"}}]}        | {"a": "order"}                   | false
            {"a": [{"anything-but": {"suffix": ["a", "b"]}}]}  | {"a": "xb"}                      | false
            {"a": [{"anything-but": [1, 2]}]}                  | {"a": 3}                         | true
            {"a": [{"numeric": [">", 0, "<=", 5]}]}            | {"a": 5}                         | true
            {"a": [{"numeric": [">", 0, "<=", 5]}]}            | {"a": 0}                         | false
            {"a": [{"numeric": ["=", 3.0]}]}                   | {"a": 3}                         | true
            {"a": [{"numeric": ["!=", 3]}]}                    | {"a": 3}                         | false
            {"a": [{"numeric": [">", 0]}]}                     | {"a": "5"}                       | false
            {"a": [{"exists": true}]}                          | {"a": null}                      | true
            {"a": [{"exists": true}]}                          | {"a": {"b": 1}}                  | false
            {"a": [{"exists": false}]}                         | {"b": 1}                         | true
            {"a": [{"exists": false}]}                         | {"a": []}                        | true
            {"$or": [{"a": ["x"]}, {"b": [1]}]}                | {"b": 1}                         | true
            {"$or": [{"a": ["x"]}, {"b": [1]}], "c": [2]}      | {"b": 1}                         | false
            """)
    void an_event_is_chosen_when_every_member_of_the_pattern_has_one_of_its_values(
            String pattern, String event, boolean chosen) {
        assertThat(EventPattern.parse(pattern).matches(Json.parse(event))).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            {}                                    | Event pattern must be a JSON object with at least one member
            {"a": "x"}                            | "a" must be an object or an array, it is "x" at /a
            {"a": []}                             | Empty arrays are not allowed at /a
            {"a": {"b": []}}                      | Empty arrays are not allowed at /a/b
            {"a": [["x"]]}                        | Match value must be String, number, true, false, or null at /a
            {"a": [{"prefix": "x", "suffix": 1}]} | Only one key allowed in match expression at /a
            {"a": [{"prefix": 7}]}                | A text is expected here, this is 7 at /a/prefix
            {"a": [{"numeric": [">"]}]}           | A comparison and a number are expected, or two of each at /a/numeric
            {"a": [{"numeric": ["~", 1]}]}        | Unrecognized numeric range operator: ~ at /a/numeric
            {"a": [{"numeric": [">", "1"]}]}      | A number is expected here, this is "1" at /a/numeric
            {"a": [{"exists": 1}]}                | true or false is expected here, this is 1 at /a/exists
            {"$or": [{"a": [1]}]}                 | $or lists at least two patterns at /$or
            """)
    void a_pattern_that_is_none_says_what_is_wrong_and_where(String pattern, String reason) {
        assertThatThrownBy(() -> EventPattern.parse(pattern))
                .hasMessage("Event pattern is not valid. Reason: " + reason);
    }

    @Test
    void a_filter_that_is_not_known_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> EventPattern.parse("{\"a\": [{\"prefx\": \"x\"}]}"))
                .hasMessageStartingWith("Event pattern is not valid. Reason: Unrecognized match type prefx.")
                .hasMessageContaining("prefix");
        assertThatThrownBy(() -> EventPattern.parse("{\"a\": [{\"cidr\": \"10.0.0.0/24\"}]}"))
                .hasMessageStartingWith("Event pattern is not valid. Reason: Unrecognized match type cidr.");
        assertThatThrownBy(() -> EventPattern.parse("{\"a\": ")).hasMessageStartingWith("Event pattern is not valid.");
    }
}
