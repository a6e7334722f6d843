package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.json.Json;
import dev.escapement.parser.Positions.Position;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SubstitutionTest {

    @Test
    void placeholders_are_replaced_letter_by_letter_also_outside_of_strings() {
        DefinitionSource source = DefinitionSource.ofText(
                        "{\"Resource\": \"${ Fn }:live\", \"TimeoutSeconds\": ${Timeout}}")
                .substituting(Map.of("Fn", "arn:fn"))
                .substituting(Map.of("Timeout", "30"));

        SourceTree tree = source.read();

        assertThat(tree.root()).isEqualTo(Json.parse("{\"Resource\": \"arn:fn:live\", \"TimeoutSeconds\": 30}"));
    }

    @Test
    void positions_are_those_of_the_text_before_the_replacement() {
        SourceTree tree = DefinitionSource.ofText("{\"Resource\": \"${Fn}\", \"Timeout\": ${T},\n\"Next\": \"B\"}")
                .substituting(Map.of("Fn", "a very long name\\nindeed", "T", "30"))
                .read();

        Positions positions = tree.positions();

        assertThat(tree.text()).contains("${Fn}");
        assertThat(positions.of("/Resource")).isEqualTo(new Position(1, 14, 7));
        assertThat(positions.of("/Timeout")).isEqualTo(new Position(1, 34, 4));
        assertThat(positions.of("/Next")).isEqualTo(new Position(2, 9, 3));
    }

    @Test
    void every_placeholder_without_a_value_is_named_along_with_what_was_given() {
        DefinitionSource source = DefinitionSource.ofText("Resource: ${ChargeFn}\nNext: ${Other}\n")
                .substituting(new TreeMap<>(Map.of("ChargeFunction", "x", "Table", "y", "CharegFn", "z")));

        assertThatThrownBy(source::read).hasMessage("""
                        the given text:1:11: UNRESOLVED_SUBSTITUTION: no substitution for ${ChargeFn}; \
                        given were CharegFn, ChargeFunction, Table; did you mean CharegFn?
                            Resource: ${ChargeFn}
                                      ^^^^^^^^^^^
                        the given text:2:7: UNRESOLVED_SUBSTITUTION: no substitution for ${Other}; \
                        given were CharegFn, ChargeFunction, Table
                            Next: ${Other}
                                  ^^^^^^^^""");
    }

    @Test
    void when_nothing_was_given_that_is_said() {
        DefinitionSource source = DefinitionSource.ofText("Resource: ${Fn}").substituting(Map.of());

        assertThatThrownBy(source::read).hasMessageContaining("no substitution for ${Fn}; none were given");
    }

    @Test
    void a_text_that_nobody_asked_to_replace_stays_as_it_is() {
        SourceTree tree = DefinitionSource.ofText("Resource: ${Fn}").read();

        assertThat(tree.root()).isEqualTo(Json.parse("{\"Resource\": \"${Fn}\"}"));
    }

    @Test
    void an_escaped_placeholder_and_a_formula_stay_as_they_are() {
        DefinitionSource source = DefinitionSource.ofText("{\"a\": \"$${Fn}\", \"b\": \"{% 'cost ${' & $x & '}' %}\"}")
                .substituting(Map.of("Fn", "x"));

        SourceTree tree = source.read();

        assertThat(tree.root()).isEqualTo(Json.parse("{\"a\": \"${Fn}\", \"b\": \"{% 'cost ${' & $x & '}' %}\"}"));
    }

    @Test
    void pseudo_parameters_have_values_of_their_own() {
        DefinitionSource source = DefinitionSource.ofText(
                        "Resource: arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:f")
                .substituting(Map.of());

        SourceTree tree = source.read();

        assertThat(tree.root().get("Resource").textValue())
                .isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:f");
    }

    @Test
    void a_fault_in_what_was_put_in_is_shown_at_the_placeholder() {
        DefinitionSource source =
                DefinitionSource.ofText("{\"TimeoutSeconds\": ${T}}").substituting(Map.of("T", "soon"));

        assertThatThrownBy(source::read)
                .hasMessageStartingWith("the given text:1:20: INVALID_JSON_DESCRIPTION: Unrecognized token 'soon'")
                .hasMessageContaining("\n                       ^^^^");
    }

    @Test
    @Timeout(10)
    void placeholders_that_never_end_cost_no_more_than_others() {
        String hostile = "{\"a\": \"" + "${a".repeat(500_000) + "${".repeat(500_000) + " ".repeat(500_000) + "\"}";

        SourceTree tree =
                DefinitionSource.ofText(hostile).substituting(Map.of("a", "b")).read();

        assertThat(tree.root().get("a").textValue()).hasSize(hostile.length() - 9);
    }

    @Test
    void values_that_add_up_beyond_every_limit_are_refused() {
        DefinitionSource source =
                DefinitionSource.ofText("${a}".repeat(10_000)).substituting(Map.of("a", "x".repeat(10_000)));

        assertThatThrownBy(source::read).hasMessageContaining("SOURCE_TOO_LONG");
    }
}
