package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void some_files() throws IOException {
        for (String name : List.of(
                "a.json",
                "b.yaml",
                "src/a.json",
                "src/x/a.json",
                "src/x/y/b.json",
                "src/.git/a.json",
                "src/[a].json",
                "lib/c1.json")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, "");
        }
    }

    @Test
    void two_stars_stand_for_any_number_of_folders_and_for_none() {
        assertThat(files("src/**/a.json")).containsExactly("src/a.json", "src/x/a.json");
        assertThat(files("**/b.*")).containsExactly("b.yaml", "src/x/y/b.json");
        assertThat(files("./src/x/**")).containsExactly("src/x/a.json", "src/x/y/b.json");
    }

    @Test
    void one_star_and_a_question_mark_stay_in_their_folder() {
        assertThat(files("*.json")).containsExactly("a.json");
        assertThat(files("*/?.json")).containsExactly("src/a.json");
    }

    @Test
    void sets_and_choices_are_understood() {
        assertThat(files("{lib,src}/[ac]*.json")).containsExactly("lib/c1.json", "src/a.json");
        assertThat(files("lib/c[!2-9].json")).containsExactly("lib/c1.json");
        assertThat(files("*.{json,yaml}")).containsExactly("a.json", "b.yaml");
    }

    @Test
    void hidden_folders_are_searched_only_by_name() {
        assertThat(files("src/.git/*.json")).containsExactly("src/.git/a.json");
    }

    @Test
    void nothing_is_found_where_nothing_is() {
        assertThat(files("nowhere/**/*.json")).isEmpty();
    }

    private List<String> files(String pattern) {
        return new Glob(pattern).filesFrom(folder);
    }
}
