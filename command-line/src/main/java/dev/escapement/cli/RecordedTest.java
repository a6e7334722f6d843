package dev.escapement.cli;

import dev.escapement.Replayed;
import dev.escapement.junit.MachineName;
import dev.escapement.junit.writing.TestWriter;
import dev.escapement.junit.writing.WrittenTest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recording that becomes a test.
 *
 * @param definition the file of the definition; {@code null} for the one that was recorded
 */
record RecordedTest(Replayed replayed, @Nullable String definition, Inputs inputs) {

    private static final Pattern SOURCES = Pattern.compile("(?:.*/)?src/[^/]+/(?:java|kotlin)/(.+)");
    private static final List<String> ENDINGS = List.of(".scenario.yaml", ".scenario.yml");

    /** Writes a class for JUnit into a folder, and gives its file. */
    String writeClass(String folder) {
        String plain = folder.replaceAll("/+$", "");
        Matcher sources = SOURCES.matcher(plain);
        String packageName = sources.matches() ? sources.group(1).replace('/', '.') : "";
        WrittenTest test = writer(definition).junit(packageName, className());
        inputs.write(plain + "/" + test.fileName(), inputs.shown(test.text()));
        return plain + "/" + test.fileName();
    }

    /** Writes a scenario file, and gives its name. */
    String writeScenario(String file) {
        if (ENDINGS.stream().noneMatch(file::endsWith)) {
            throw new Refusal("--write-scenario: " + file + " has to end in .scenario.yaml to be found by test runs");
        }
        String name = String.valueOf(Path.of(file).getFileName()).replaceFirst("\\.scenario\\.ya?ml$", "");
        inputs.write(file, inputs.shown(writer(fromBeside(file)).scenario(name).text()));
        return file;
    }

    private TestWriter writer(@Nullable String place) {
        TestWriter writer = TestWriter.of(replayed);
        return place == null ? writer : writer.definition(place);
    }

    /** Definitions are looked for beside the scenario file. */
    private @Nullable String fromBeside(String file) {
        if (definition == null) {
            return null;
        }
        Path folder = inputs.path(file).resolveSibling("");
        return folder.relativize(inputs.path(definition)).toString().replace('\\', '/');
    }

    private String className() {
        String source = replayed.recording().source();
        String base = source == null ? "Recorded" : MachineName.of(source.replace('\\', '/'));
        return replayed.execution().machine().name().replaceAll("[^\\p{L}\\p{N}_]", "") + base + "Test";
    }
}
