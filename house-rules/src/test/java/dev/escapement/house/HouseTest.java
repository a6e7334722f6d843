package dev.escapement.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {

    @TempDir
    Path module;

    @TestFactory
    Stream<DynamicTest> the_rules_keep_the_rules() {
        return House.ofThisModule()
                .keeps(List.of(PublicSurface.everyPackageIsNullMarked(), PublicSurface.namesMeanSomething()));
    }

    @Test
    void a_module_without_sources_is_not_judged_silently() throws IOException {
        Path sources = Files.createDirectories(module.resolve("sources"));

        assertThatThrownBy(() -> House.classesOf(sources, module))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("There is no Java file under ")
                .hasMessageEndingWith("sources: nothing would be judged.");
    }

    @Test
    void a_source_whose_class_was_not_imported_is_not_overlooked_silently() throws IOException {
        Path sources = write("sources/some/room/Lost.java", "package some.room; class Lost {}");
        Path classes = Files.createDirectories(module.resolve("classes"));

        assertThatThrownBy(() -> House.classesOf(sources, classes))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "These stand in the sources, but were not compiled and would not be judged: [some.room.Lost]");
    }

    @Test
    void a_public_type_without_a_caption_is_named_with_its_line() throws IOException {
        Path sources = write("sources/some/room/Silent.java", """
                package some.room;

                public interface Silent {
                    record Inner() {}

                    /** Speaks. */
                    final class Captioned {
                        private static final class Hidden {}
                    }
                }
                """);
        write("sources/some/room/package-info.java", "package some.room;");

        Captions captions = Captions.of(sources);

        assertThatThrownBy(captions::areComplete)
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        A reader meets these without a word of Javadoc; one caption sentence each is enough:
                          some/room/Silent.java:3 Silent
                          some/room/Silent.java:4 Inner
                          some/room/package-info.java:1 package some.room""");
    }

    @Test
    void who_has_a_caption_or_is_not_public_passes() throws IOException {
        Path sources =
                write("sources/some/room/Spoken.java", "package some.room; /** Says so. */ public class Spoken {}");
        write("sources/some/room/Hidden.java", "package some.room; class Hidden { public static class Nobody {} }");

        assertThatCode(() -> Captions.of(sources).areComplete()).doesNotThrowAnyException();
        assertThat(House.javaFilesUnder(sources)).hasSize(2);
    }

    private Path write(String name, String text) throws IOException {
        Path file = module.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return module.resolve("sources");
    }
}
