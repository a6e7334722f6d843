package dev.escapement.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a text that a project keeps, such as a page that is computed from runs.
 *
 * <pre>{@code
 * assertThatText(table).isKeptIn("COSTS.md");
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class TextAssert extends AbstractAssert<TextAssert, String> {

    private final Keeping keeping;

    TextAssert(@Nullable String actual, Keeping keeping) {
        super(actual, TextAssert.class);
        this.keeping = keeping;
    }

    /**
     * It is what stands in the file, whatever ends its lines there.
     *
     * <p>A file that is not there yet is written and reported as a failure, except where the environment has {@code CI};
     * {@code -Descapement.record=true} renews one that differs, and reports that too.
     *
     * @param name of the file, from the folder of the module on
     */
    public TextAssert isKeptIn(String name) {
        isNotNull();
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw failure(
                    "%s",
                    "This text was expected to stand in " + name + ", but " + keeping.first(file, "text", actual));
        }
        String kept = read(file);
        if (!kept.equals(actual)) {
            String trouble = keeping.renews() ? keeping.renewed(file, actual) : "does not: " + difference(kept);
            throw failure("%s", "This text was expected to stand in " + name + ", but " + trouble);
        }
        return this;
    }

    private String difference(String kept) {
        String[] expected = kept.split("\n", -1);
        String[] found = actual.split("\n", -1);
        int line = 0;
        while (line < expected.length && line < found.length && expected[line].equals(found[line])) {
            line++;
        }
        return "line " + (line + 1) + " there is\n    " + lineOf(expected, line) + "\n  and should be\n    "
                + lineOf(found, line) + "\n  Run with -Descapement.record=true to renew it";
    }

    private static String lineOf(String[] lines, int number) {
        return number < lines.length ? lines[number] : "(the end)";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException trouble) {
            throw new UncheckedIOException("The file " + file + " cannot be read", trouble);
        }
    }
}
