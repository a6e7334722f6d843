package dev.escapement.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the samples name what is there, and quote what tests say. */
class SamplesPageTest {

    private static final Path PAGE = Path.of("README.md");
    private static final String HERE = "dev/escapement/samples";
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final Pattern QUOTE = Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void every_sample_is_on_the_page() {
        assertThat(folders())
                .hasSizeGreaterThan(25)
                .allSatisfy(folder -> assertThat(read(PAGE)).contains(HERE + "/" + folder + "/"));
    }

    @Test
    void every_sample_that_the_page_names_has_a_test_that_proves_it() {
        List<String> rows =
                read(PAGE).lines().filter(line -> line.startsWith("| [")).toList();

        assertThat(rows).hasSizeGreaterThan(25).allMatch(row -> row.endsWith("Test.java) |"));
    }

    @Test
    void every_link_leads_somewhere() {
        List<String> links = new ArrayList<>();
        for (Path page : pages()) {
            for (String target : matches(LINK, read(page))) {
                links.add(target);
                assertThat(page.resolveSibling(target)).as("link of " + page).exists();
            }
        }
        assertThat(links).hasSizeGreaterThan(100);
    }

    @Test
    void every_message_that_a_page_quotes_is_the_one_that_its_test_expects() {
        List<String> quoted = new ArrayList<>();
        for (Path page : pages()) {
            String tests =
                    expectations(page.toAbsolutePath().getParent().getFileName().toString());
            for (String quote : matches(QUOTE, read(page))) {
                quoted.add(quote);
                assertThat(tests).as(page.toString()).contains(withoutLayout(quote));
            }
        }
        assertThat(quoted).hasSizeGreaterThan(20);
    }

    private static List<String> folders() {
        TreeSet<String> names = new TreeSet<>();
        for (String root : List.of("src/main/java", "src/main/resources", "src/test/java", "src/test/resources")) {
            list(Path.of(root, HERE)).filter(Files::isDirectory).forEach(folder -> names.add(nameOf(folder)));
        }
        return List.copyOf(names);
    }

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>(List.of(PAGE));
        list(Path.of("src/main/resources", HERE))
                .map(folder -> folder.resolve("README.md"))
                .filter(Files::exists)
                .forEach(pages::add);
        assertThat(pages).hasSizeGreaterThan(25);
        return pages;
    }

    /** All that the tests of a sample expect, as one line. */
    private static String expectations(String sample) {
        StringBuilder texts = new StringBuilder();
        list(Path.of("src/test/java", HERE, sample))
                .filter(file -> nameOf(file).endsWith(".java"))
                .forEach(file -> texts.append(read(file)));
        String unbroken = texts.toString().replaceAll("\\\\\n\\s*", " ").replace("\\\"", "\"");
        return withoutLayout(unbroken);
    }

    private static String withoutLayout(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return entries.sorted().toList().stream();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
