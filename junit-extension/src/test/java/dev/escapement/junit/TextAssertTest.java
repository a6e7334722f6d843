package dev.escapement.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextAssertTest {

    private static final Keeping NOTHING_NEW = new Keeping(false, false);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void a_kept_text() throws IOException {
        file = Files.writeString(folder.resolve("kept.md"), "one\r\ntwo\r\n");
    }

    @Test
    void the_same_text_passes_whatever_ends_its_lines() {
        text("one\ntwo\n", NOTHING_NEW).isKeptIn(file.toString());
    }

    @Test
    void another_text_is_told_by_its_first_other_line() {
        assertThatThrownBy(() -> text("one\nthree\n", NOTHING_NEW).isKeptIn(file.toString()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("This text was expected to stand in " + file + ", but does not: line 2 there is\n"
                        + "    two\n  and should be\n    three\n  Run with -Descapement.record=true to renew it");
        assertThatThrownBy(() -> text("one", NOTHING_NEW).isKeptIn(file.toString()))
                .hasMessageContaining("line 2 there is\n    two\n  and should be\n    (the end)");
    }

    @Test
    void another_text_is_kept_from_now_on_if_so_asked() throws IOException {
        assertThatThrownBy(() -> text("three\n", new Keeping(false, true)).isKeptIn(file.toString()))
                .hasMessage("This text was expected to stand in " + file + ", but did not. It has been renewed:"
                        + " look at what changed, then run again without -Descapement.record");
        assertThat(file).hasContent("three\n");
    }

    @Test
    void a_text_that_is_not_kept_yet_is_written_and_reported() {
        Path fresh = folder.resolve("new/page.md");

        assertThatThrownBy(() -> text("one\n", NOTHING_NEW).isKeptIn(fresh.toString()))
                .hasMessage("This text was expected to stand in " + fresh
                        + ", but there was none. This text has been written to " + fresh
                        + ": look at it, then run again");
        assertThat(fresh).hasContent("one\n");
    }

    @Test
    void where_nothing_may_be_written_nothing_is() {
        Path fresh = folder.resolve("page.md");

        assertThatThrownBy(() -> text("one\n", new Keeping(true, true)).isKeptIn(fresh.toString()))
                .hasMessageContaining("none is written where CI is set");
        assertThat(fresh).doesNotExist();
    }

    private static TextAssert text(String text, Keeping keeping) {
        return new TextAssert(text, keeping);
    }
}
