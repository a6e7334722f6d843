package dev.escapement.house;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * One module under judgement: its classes, its sources, and the certainty that none was overlooked.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> the_house_keeps_its_rules() {
 *     return House.ofThisModule().keeps(PublicSurface.rules(), JacksonTrees.rulesOutside("dev.escapement.json"));
 * }
 * }</pre>
 */
public final class House {

    private static final String CAPTIONS = "every package and every public type says in its Javadoc what it is for";

    private final Path sources;
    private final JavaClasses classes;

    private House(Path sources, JavaClasses classes) {
        this.sources = sources;
        this.classes = classes;
    }

    /** The module whose tests are running. */
    public static House ofThisModule() {
        Path module = Path.of(System.getProperty("basedir", ""));
        return of(module.resolve("src/main/java"), module.resolve("target/classes"));
    }

    static House of(Path sources, Path classFiles) {
        JavaClasses classes = new ClassFileImporter().importPath(classFiles);
        everyFileWasImported(sources, classes);
        return new House(sources, classes);
    }

    /** One test per rule, and one for the Javadoc of the sources. */
    @SafeVarargs
    public final Stream<DynamicTest> keeps(List<ArchRule>... rules) {
        List<DynamicTest> tests = new ArrayList<>();
        for (List<ArchRule> chapter : rules) {
            chapter.forEach(rule -> tests.add(dynamicTest(rule.getDescription(), () -> rule.check(classes))));
        }
        tests.add(dynamicTest(CAPTIONS, () -> Captions.of(sources).areComplete()));
        return tests.stream();
    }

    /** A rule over nothing is always kept: so the judge counts the accused first. */
    private static void everyFileWasImported(Path sources, JavaClasses classes) {
        List<String> typesOfFiles = javaFilesUnder(sources)
                .map(file -> sources.relativize(file).toString())
                .map(name -> name.substring(0, name.length() - ".java".length())
                        .replace('/', '.')
                        .replace('\\', '.'))
                .toList();
        if (typesOfFiles.isEmpty()) {
            throw new AssertionError(
                    "There is no Java file under " + sources.toAbsolutePath() + ": nothing would be judged.");
        }
        List<String> overlooked =
                typesOfFiles.stream().filter(Predicate.not(classes::contain)).toList();
        if (!overlooked.isEmpty()) {
            throw new AssertionError(
                    "These stand in the sources, but were not compiled and would not be judged: " + overlooked);
        }
    }

    static Stream<Path> javaFilesUnder(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sources cannot be read: " + sources, unreadable);
        }
    }
}
