package dev.escapement.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides show is code of tests that run, what they quote is expected by one, and where they point there is something. */
class GuidesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SNIPPET = Pattern.compile("```(?:java|text)\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern ANCHOR = Pattern.compile("]\\(#([^)]+)\\)");

    /** Lines that belong together; others may lie between two blank lines. */
    private static final Pattern BETWEEN = Pattern.compile("\n\\s*\n");

    private static final List<String> TESTS = tests();

    @ParameterizedTest
    @MethodSource("guides")
    void every_snippet_is_code_of_a_test(String guide) {
        List<String> snippets = matches(SNIPPET, read(ROOT.resolve(guide))).stream()
                .flatMap(BETWEEN::splitAsStream)
                .map(GuidesTest::squeezed)
                .toList();

        assertThat(snippets)
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(TESTS)
                        .as(snippet)
                        .filteredOn(test -> test.contains(snippet))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("guides")
    void every_link_leads_somewhere(String guide) {
        Path page = ROOT.resolve(guide);

        List<String> links = matches(LINK, read(page));

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("guides")
    void every_place_on_the_page_is_a_heading_of_it(String guide) {
        String page = read(ROOT.resolve(guide));

        List<String> headings = page.lines()
                .filter(line -> line.startsWith("## "))
                .map(GuidesTest::anchor)
                .toList();

        assertThat(headings).isNotEmpty().containsAll(matches(ANCHOR, page));
    }

    @Test
    void every_guide_is_found_from_the_first_page() {
        assertThat(read(ROOT.resolve("README.md")))
                .contains(guides().stream().map(guide -> "(" + guide + ")").toList());
    }

    static List<String> guides() {
        return List.of(
                "junit-extension/ASSERTIONS.md",
                "junit-extension/DISTRIBUTED-MAP.md",
                "mock-integrations/MOCKING.md",
                "samples/RECIPES.md");
    }

    /** The sources of all tests, as they are written and with their texts as they are meant. */
    private static List<String> tests() {
        List<Path> sources = list(ROOT)
                .flatMap(module -> Stream.of(module.resolve("src/test/java"), module.resolve("src/emulator/java")))
                .filter(Files::isDirectory)
                .flatMap(GuidesTest::sources)
                .toList();
        return sources.stream()
                .map(GuidesTest::read)
                .flatMap(source -> Stream.of(source, source.replace("\\\n", "").replace("\\\"", "\"")))
                .map(GuidesTest::squeezed)
                .toList();
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** What a heading is reached by. */
    private static String anchor(String heading) {
        return heading.substring(3)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    /** The formatter breaks lines where a guide does not. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
