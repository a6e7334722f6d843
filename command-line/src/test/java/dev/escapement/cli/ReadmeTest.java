package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```console\n\\$ escapement ([^\n]*)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> every_example_prints_what_it_is_said_to_print() throws IOException {
        Console console = Console.in(folder).width(100);
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(readme());
        while (example.find()) {
            String line = example.group(1);
            String printed = example.group(2);
            tests.add(dynamicTest(line, () -> {
                Console.Answer answer = console.runs(words(line));
                assertThat(answer.out() + answer.err()).isEqualTo(printed);
            }));
        }
        return tests.stream();
    }

    @Test
    void every_command_has_its_example() throws IOException {
        String readme = readme();

        assertThat(Commands.NAMES)
                .allMatch(name -> readme.contains("\n## " + name + "\n") && readme.contains("escapement " + name));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.toArray(String[]::new);
    }
}
