package dev.escapement.junit.scenario;

import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.parser.DefinitionSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside a mock configuration, or in the same folder of the class path: the definition of {@code OrderSaga} as
 * {@code OrderSaga.asl.json} or {@code order-saga.asl.json}, the input of its test case {@code HappyPath} as
 * {@code HappyPath.input.json}, or one for all as {@code order-saga.input.json}.
 */
final class FilesBeside {

    private static final List<String> DEFINITIONS = List.of(".asl.json", ".asl.yaml", ".asl.yml");

    private final Path file;

    FilesBeside(Path file) {
        this.file = file.toAbsolutePath();
    }

    StateMachine machine(String name) {
        List<String> candidates = new ArrayList<>();
        for (String stem : stems(name)) {
            DEFINITIONS.forEach(ending -> candidates.add(stem + ending));
        }
        for (String candidate : candidates) {
            DefinitionSource source = source(candidate);
            if (source != null) {
                return StateMachine.read(source, WorkflowType.STANDARD).named(name);
            }
        }
        throw new ScenarioException("There is no definition of '" + name + "'. Looked for "
                + String.join(", ", candidates) + " beside " + file + " and in the same folder of the class path");
    }

    String input(String machine, String testCase) {
        List<String> stems = new ArrayList<>(stems(testCase));
        stems.addAll(stems(machine));
        for (String stem : stems) {
            Path input = file.resolveSibling(stem + ".input.json");
            if (Files.isRegularFile(input)) {
                return read(input);
            }
        }
        return "{}";
    }

    private @Nullable DefinitionSource source(String name) {
        Path beside = file.resolveSibling(name);
        if (Files.isRegularFile(beside)) {
            return DefinitionSource.ofFile(beside);
        }
        ClassLoader loader = ClassLoaders.ofTests();
        Path folder = file.getParent();
        for (int i = 1; folder != null && i < folder.getNameCount(); i++) {
            String resource = folder.subpath(i, folder.getNameCount())
                    .resolve(name)
                    .toString()
                    .replace('\\', '/');
            if (loader.getResource(resource) != null) {
                return DefinitionSource.ofResource(resource, loader);
            }
            @Nullable Path found = ResourceFolders.find(file, resource);
            if (found != null) {
                return DefinitionSource.ofFile(found);
            }
        }
        return null;
    }

    /** {@code OrderSaga}, {@code order-saga}. */
    private static Set<String> stems(String name) {
        Set<String> stems = new LinkedHashSet<>();
        stems.add(name);
        stems.add(name.replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1-$2").toLowerCase(Locale.ROOT));
        return stems;
    }

    private static String read(Path input) {
        try {
            return Files.readString(input);
        } catch (IOException trouble) {
            throw new UncheckedIOException("The input " + input + " cannot be read", trouble);
        }
    }
}
