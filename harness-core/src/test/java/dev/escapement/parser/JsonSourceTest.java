package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.escapement.json.Json;
import dev.escapement.parser.Positions.Position;
import dev.escapement.parser.Positions.Repetition;
import org.junit.jupiter.api.Test;

class JsonSourceTest {

    @Test
    void a_text_that_is_no_json_is_refused_in_the_words_of_the_service() {
        DefinitionSource source = DefinitionSource.ofText("not a definition");

        SourceException refusal = catchThrowableOfType(SourceException.class, source::read);

        assertThat(refusal.problems())
                .containsExactly(new SourceProblem(
                        "INVALID_JSON_DESCRIPTION",
                        "Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n"
                                + " at [Source: (String)\"not a definition\"; line: 1, column: 4]",
                        "[Source: (String)\"not a definition\"; line: 1, column: 4]",
                        new Position(1, 1, 3)));
        assertThat(refusal).hasMessage("""
                        the given text:1:1: INVALID_JSON_DESCRIPTION: Unrecognized token 'not': was expecting \
                        (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
                            not a definition
                            ^^^""");
    }

    @Test
    void a_blank_text_is_refused_in_the_words_of_the_service() {
        DefinitionSource source = DefinitionSource.ofText(" \n");

        SourceException refusal = catchThrowableOfType(SourceException.class, source::read);

        assertThat(refusal)
                .hasMessage("the given text: SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object");
    }

    @Test
    void every_value_knows_its_line_and_column() {
        SourceTree tree = DefinitionSource.ofText("""
                        {
                          "StartAt": "Pay",
                          "States": {
                            "Pay/Now": {"Type": "Task", "Retry": [{}, {"MaxAttempts": 12}]}
                          }
                        }
                        """).read();

        Positions positions = tree.positions();

        assertThat(positions.of("/StartAt")).isEqualTo(new Position(2, 14, 5));
        assertThat(positions.of("/States/Pay~1Now/Type")).isEqualTo(new Position(4, 25, 6));
        assertThat(positions.of("/States/Pay~1Now/Retry/1/MaxAttempts")).isEqualTo(new Position(4, 63, 2));
        assertThat(positions.ofName("/States/Pay~1Now/Retry/1/MaxAttempts")).isEqualTo(new Position(4, 48, 13));
    }

    @Test
    void a_value_of_several_lines_is_underlined_on_its_first() {
        SourceTree tree = DefinitionSource.ofText("{\"States\": {\n}}").read();

        Position position = tree.positions().of("/States");

        assertThat(position).isEqualTo(new Position(1, 12, 1));
    }

    @Test
    void a_value_that_is_missing_is_looked_for_in_its_container() {
        SourceTree tree = DefinitionSource.ofText("{\"States\": {}}").read();

        Position position = tree.positions().of("/States/Pay/Next");

        assertThat(position).isEqualTo(new Position(1, 12, 2));
    }

    @Test
    void of_a_member_named_twice_the_last_counts_and_both_places_are_known() {
        SourceTree tree = DefinitionSource.ofText("{\"a\": {\"b\\\"c\": 1,\n \"b\\\"c\": 2}}")
                .read();

        assertThat(tree.root()).isEqualTo(Json.parse("{\"a\": {\"b\\\"c\": 2}}"));
        assertThat(tree.positions().repetitions())
                .containsExactly(new Repetition("/a/b\"c", new Position(1, 8, 6), new Position(2, 2, 6)));
    }
}
