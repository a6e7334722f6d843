package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaperTest {

    @Test
    void long_lines_are_folded_at_blanks_with_their_rest_indented() {
        String paper = new Paper(40, false)
                .print("  with  Card.Declined: there is no money left on this card, try another one")
                .toString();

        assertThat(paper)
                .isEqualTo("  with  Card.Declined: there is no money\n" + "      left on this card, try another one\n");
    }

    @Test
    void words_that_are_too_long_are_broken_and_nothing_is_lost() {
        String arn = "arn:aws:lambda:eu-central-1:123456789012:function:reserve-stock-in-a-very-large-warehouse";

        String paper = new Paper(40, false).print(arn).toString();

        assertThat(paper.lines()).allMatch(line -> line.length() <= 40);
        assertThat(paper.replaceAll("\\s", "")).isEqualTo(arn);
    }

    @Test
    void inks_take_no_room() {
        String word = "0123456789";

        String paper = new Paper(40, true)
                .print(Ink.GOOD.on(word) + Ink.BAD.on(word) + Ink.FAINT.on(word) + Ink.STRONG.on(word))
                .toString();

        assertThat(paper).hasLineCount(1).contains("\u001B[32m0123456789\u001B[0m");
    }

    @Test
    void signs_that_are_two_units_long_are_not_torn() {
        String paper = new Paper(40, false).print("🧭".repeat(50)).toString();

        assertThat(paper.lines().findFirst()).hasValue("🧭".repeat(40));
    }

    @Test
    void a_terminal_of_no_width_still_shows_something() {
        assertThat(new Paper(0, false).print("one two three").toString()).isEqualTo("one two three\n");
    }
}
