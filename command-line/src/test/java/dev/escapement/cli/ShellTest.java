package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShellTest {

    @TempDir
    private Path folder;

    static List<String> commands() {
        return Commands.NAMES;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_help_with_examples_that_fits_on_a_terminal(String command) {
        Console.Answer answer = Console.in(folder).width(80).types(command + " --help");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).contains("Usage: escapement " + command, "Examples\n  ", "--help");
        assertThat(answer.out().lines().takeWhile(line -> !line.equals("Examples")))
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void the_program_lists_its_commands_and_exit_codes() {
        Console.Answer answer = Console.in(folder).types("--help");

        assertThat(answer.out()).contains(Commands.NAMES);
        assertThat(answer.out())
                .endsWith(
                        "Exit codes: 0 as expected, 1 the workflow or a check failed, 2 usage or unreadable input.\n");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(Console.in(folder).types("--version").out()).isEqualTo("escapement 1.2.3\n");
    }

    @Test
    void without_a_command_there_is_help_and_no_success() {
        Console.Answer answer = Console.in(folder).runs();

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("Usage: escapement");
    }

    @Test
    void unknown_commands_options_and_values_get_one_message_each() {
        Console console = Console.in(folder);

        assertThat(console.types("vaildate").err()).isEqualTo("""
                escapement knows no command 'vaildate', did you mean 'validate'?
                Try: escapement --help
                """);
        assertThat(console.types("run order.asl.json --sede=3").err()).isEqualTo("""
                escapement run knows no option '--sede', did you mean '--seed'?
                Try: escapement run --help
                """);
        assertThat(console.types("run").err()).isEqualTo("""
                Missing required parameter: 'WORKFLOW'
                Try: escapement run --help
                """);
        assertThat(console.types("run order.asl.json further").err()).isEqualTo("""
                escapement run knows no further argument 'further'
                Try: escapement run --help
                """);
        assertThat(console.types("run order.asl.json --seed many").err()).isEqualTo("""
                Invalid value for option '--seed': 'many' is not a long
                Try: escapement run --help
                """);
        assertThat(console.types("run order.asl.json --type fast").err()).startsWith("""
                Invalid value for option '--type': expected one of [STANDARD, EXPRESS] (case-insensitive) but was 'fast'
                """);
        assertThat(console.types("vaildate").code()).isEqualTo(2);
    }

    @Test
    void colours_are_for_those_who_like_them_and_those_who_ask() {
        Console plain = Console.in(folder);
        Console colourful = Console.in(folder).colourful();

        assertThat(colourful.types("validate order.asl.json --no-warnings").out())
                .isEqualTo("1 state machine: \u001B[32mvalid\u001B[0m\n");
        assertThat(plain.types("validate order.asl.json --no-warnings --color always")
                        .out())
                .contains("\u001B[32m");
        assertThat(colourful
                        .types("validate order.asl.json --no-warnings --color never")
                        .out())
                .doesNotContain("\u001B");
        assertThat(colourful.types("validate order.asl.json --json").out()).doesNotContain("\u001B");
    }

    @Test
    void what_a_payload_says_does_not_steer_the_terminal() {
        Console.Answer answer = Console.in(folder)
                .runs("run", "template.yaml", "--logical-id", "Ping", "--input", "\"\\u001b[2J\\u202e\"");

        assertThat(answer.out()).doesNotContain("\u001B").doesNotContain("\u202E");
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        Console narrow = Console.in(folder).width(72);

        assertThat(narrow.types("validate .").widest()).isLessThanOrEqualTo(72);
        assertThat(narrow.types("run order.asl.json --mocks answers.yaml").widest())
                .isLessThanOrEqualTo(72);
        assertThat(narrow.types("test wishful.scenario.yaml").widest()).isLessThanOrEqualTo(72);
        assertThat(narrow.types("sweep order.scenario.yaml").widest()).isLessThanOrEqualTo(72);
    }

    @Test
    void a_mistake_in_a_file_of_answers_shows_its_place() {
        Console.Answer answer = Console.in(folder).types("run order.asl.json --mocks order.asl.json");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).startsWith("order.asl.json:").contains("an answers file has no key 'Comment'", "^");
    }

    @Test
    void standard_input_is_read_once() {
        Console.Answer answer = Console.in(folder)
                .typing("{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}")
                .types("run - --input -");

        assertThat(answer.err()).isEqualTo("Standard input can be read once only, but is asked for twice\n");
    }
}
