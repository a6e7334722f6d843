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

    /** Classes that break the rules on purpose. */
    private static final String FIXTURES = "/fixture/";

    private final Path sources;
    private final JavaClasses classes;
    private final JavaClasses testClasses;

    private House(Path sources, JavaClasses classes, JavaClasses testClasses) {
        this.sources = sources;
        this.classes = classes;
        this.testClasses = testClasses;
    }

    /** The module whose tests are running. */
    public static House ofThisModule() {
        Path module = Path.of(System.getProperty("basedir", ""));
        Path sources = module.resolve("src/main/java");
        return new House(
                sources,
                classesOf(sources, module.resolve("target/classes")),
                classesOf(module.resolve("src/test/java"), module.resolve("target/test-classes")));
    }

    /** One test per rule, and some for what holds in every module: the promises of tests, the Javadoc of sources. */
    @SafeVarargs
    public final Stream<DynamicTest> keeps(List<ArchRule>... rules) {
        List<DynamicTest> tests = new ArrayList<>();
        for (List<ArchRule> chapter : rules) {
            chapter.forEach(rule -> tests.add(dynamicTest(rule.getDescription(), () -> rule.check(classes))));
        }
        for (ArchRule rule : TestPromises.rules()) {
            tests.add(dynamicTest("tests: " + rule.getDescription(), () -> rule.check(testClasses)));
        }
        tests.add(dynamicTest(CAPTIONS, () -> Captions.of(sources).areComplete()));
        return tests.stream();
    }

    /** A rule over nothing is always kept: so the judge counts the accused first. */
    static JavaClasses classesOf(Path sources, Path classFiles) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains(FIXTURES))
                .importPath(classFiles);
        List<String> typesOfFiles = javaFilesUnder(sources)
                .map(file -> sources.relativize(file).toString().replace('\\', '/'))
                .filter(name -> !name.contains(FIXTURES))
                .map(name -> name.substring(0, name.length() - ".java".length()).replace('/', '.'))
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
        return classes;
    }

    static Stream<Path> javaFilesUnder(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sources cannot be read: " + sources, unreadable);
        }
    }
}
