package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.parser.Positions.Position;
import dev.escapement.parser.Positions.Repetition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlSourceTest {

    @Test
    void a_definition_in_yaml_gives_the_tree_of_its_json() {
        SourceTree tree = DefinitionSource.ofText("""
                        # the shop
                        StartAt: Pay
                        States:
                          Pay:
                            Type: Task
                            Comment: >
                              two
                              lines
                            Retry:
                              - ErrorEquals: [States.ALL]
                                MaxAttempts: 2
                            End: true
                        """).read();

        JsonNode root = tree.root();

        assertThat(root).isEqualTo(Json.parse("""
                                {"StartAt": "Pay", "States": {"Pay": {"Type": "Task", "Comment": "two lines\\n",
                                  "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 2}], "End": true}}}
                                """));
        assertThat(tree.positions().of("/States/Pay/Retry/0/MaxAttempts")).isEqualTo(new Position(11, 22, 1));
        assertThat(tree.positions().ofName("/States/Pay/Retry/0/MaxAttempts")).isEqualTo(new Position(11, 9, 11));
        assertThat(tree.positions().of("/States/Pay")).isEqualTo(new Position(5, 5, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes|'\"yes\"'",
                "off|'\"off\"'",
                "010|10",
                "0o10|8",
                "0x1F|31",
                "+7|7",
                "-0|0",
                "1.50|1.50",
                ".5|0.5",
                "1.|1.0",
                "1e3|1.0e3",
                "12:30|'\"12:30\"'",
                "~|null",
                "True|true",
                "'\"true\"'|'\"true\"'",
                "2026-01-31|'\"2026-01-31\"'",
                "-|[null]",
                "!!str 12|'\"12\"'",
                "123456789012345678901|123456789012345678901"
            })
    void plain_texts_follow_the_core_schema_of_yaml_1_2(String written, String meant) {
        SourceTree tree = DefinitionSource.ofText("v: " + (written.equals("-") ? "\n- " : written))
                .read();

        JsonNode value = tree.root().get("v");

        assertThat(value).isEqualTo(Json.parse(meant));
    }

    @Test
    void aliases_and_merge_keys_are_followed_and_keep_their_places() {
        SourceTree tree = DefinitionSource.ofText("""
                        Common: &common
                          Retry: &retry [{MaxAttempts: 5}]
                          End: true
                        A:
                          <<: *common
                          End: false
                        B:
                          Retry: *retry
                        """).read();

        JsonNode root = tree.root();

        assertThat(root.get("A")).isEqualTo(Json.parse("{\"Retry\": [{\"MaxAttempts\": 5}], \"End\": false}"));
        assertThat(root.get("B")).isEqualTo(Json.parse("{\"Retry\": [{\"MaxAttempts\": 5}]}"));
        assertThat(tree.positions().of("/A/Retry/0/MaxAttempts")).isEqualTo(new Position(2, 32, 1));
        assertThat(tree.positions().of("/B/Retry/0/MaxAttempts")).isEqualTo(new Position(2, 32, 1));
    }

    @Test
    void of_a_member_named_twice_the_last_counts_and_both_places_are_known() {
        SourceTree tree = DefinitionSource.ofText("a:\n  b: 1\n  b: 2\n").read();

        assertThat(tree.root()).isEqualTo(Json.parse("{\"a\": {\"b\": 2}}"));
        assertThat(tree.positions().repetitions())
                .containsExactly(new Repetition("/a/b", new Position(2, 3, 1), new Position(3, 3, 1)));
    }

    @Test
    void characters_beyond_the_basic_plane_do_not_shift_positions() {
        SourceTree tree = DefinitionSource.ofText("Comment: \"\uD83D\uDE80\uD83D\uDE80\"\nStartAt: A\n")
                .read();

        Position position = tree.positions().of("/StartAt");

        assertThat(position).isEqualTo(new Position(2, 10, 1));
    }

    @Test
    void a_fault_is_shown_where_it_is() {
        DefinitionSource source = DefinitionSource.ofText("StartAt: A\nStates:\n  A: {Type: Pass\n  B: 1\n");

        assertThatThrownBy(source::read).hasMessage("""
                        the given text:4:4: INVALID_YAML: while parsing a flow mapping: expected ',' or '}', but got :
                              B: 1
                               ^""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: *b|no anchor &b stands before this alias",
                "a: &b [*b]|the alias *b stands inside the value that it stands for",
                "a: .inf|JSON has no number .inf",
                "a: 1e999|the number is too long or too large for JSON",
                "a: !Sub x|the tag !Sub means nothing here",
                "? [a]: b|the name of a member must be a text, not a list or mapping",
                "a: {<<: 5}|<< takes a mapping or a list of mappings"
            })
    void what_json_cannot_say_is_refused(String text, String message) {
        DefinitionSource source = DefinitionSource.ofText("x: 1\n" + text);

        assertThatThrownBy(source::read).isInstanceOf(SourceException.class).hasMessageContaining(message);
    }

    @Test
    void a_second_document_is_refused() {
        DefinitionSource source = DefinitionSource.ofText("a: 1\n---\nb: 2\n");

        assertThatThrownBy(source::read).hasMessageContaining("a second document starts here");
    }

    @Test
    void a_control_character_is_named() {
        DefinitionSource source = DefinitionSource.ofText("a: x\u0000y\n");

        assertThatThrownBy(source::read).hasMessageContaining("the character U+0000 must not stand in YAML");
    }

    @Test
    void an_escape_beyond_unicode_is_refused() {
        DefinitionSource source = DefinitionSource.ofText("a: \"\\UFFFFFFFF\"\n");

        assertThatThrownBy(source::read).isInstanceOf(SourceException.class).hasMessageContaining("INVALID_YAML");
    }

    @Test
    void aliases_that_unfold_without_end_are_stopped() {
        StringBuilder bomb = new StringBuilder("l0: &l0 x\n");
        for (int i = 1; i < 30; i++) {
            String below = "*l" + (i - 1);
            bomb.append("l" + i + ": &l" + i + " [" + String.join(", ", below, below, below, below) + "]\n");
        }
        DefinitionSource source = DefinitionSource.ofText(bomb.toString());

        assertThatThrownBy(source::read)
                .hasMessageContaining("with its aliases unfolded the text has more than 500000 values");
    }

    @ParameterizedTest
    @CsvSource({"[", "'- '", "'{a: '", "'? '"})
    @Timeout(10)
    void nesting_without_end_is_stopped(String opening) {
        DefinitionSource source = DefinitionSource.ofText("a: 1\nb:\n  " + opening.repeat(100_000));

        assertThatThrownBy(source::read).isInstanceOf(SourceException.class);
    }

    @Test
    void nesting_through_aliases_is_counted_too() {
        StringBuilder text = new StringBuilder("l0: &l0 x\n");
        for (int i = 1; i < 60; i++) {
            text.append("l" + i + ": &l" + i + " " + "[".repeat(20) + "*l" + (i - 1) + "]".repeat(20) + "\n");
        }
        DefinitionSource source = DefinitionSource.ofText(text.toString());

        assertThatThrownBy(source::read).hasMessageContaining("values may be nested 1000 levels deep, no more");
    }
}
