package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {

    @TempDir
    private Path folder;

    @Test
    void the_script_knows_every_command_and_its_options() {
        Console.Answer answer = Console.in(folder).types("completion bash");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("# Completes the commands and options of escapement in bash.\n")
                .contains(String.join(" ", Commands.NAMES))
                .contains("'--warnings-as-errors'", "'--per-month'", "-o default escapement");
    }

    @Test
    void the_script_is_the_same_every_time() {
        Console console = Console.in(folder);

        assertThat(console.types("completion zsh").out())
                .isEqualTo(console.types("completion zsh").out());
    }

    @Test
    void other_shells_are_not_known() {
        Console.Answer answer = Console.in(folder).types("completion fish");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("expected one of [BASH, ZSH] (case-insensitive) but was 'fish'");
    }
}
