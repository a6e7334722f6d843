package dev.escapement.cli;

import dev.escapement.junit.scenario.TestFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs scenario files as tests. */
@CommandLine.Command(
        name = "test",
        header = "Run scenario files and mock configurations as tests.",
        description = {
            "",
            "Runs every *.scenario.yaml, *.scenario.json and MockConfigFile.json in the given files and folders; without any,"
                    + " in the folder where you are. Folders called target, build and node_modules, and hidden ones, are left"
                    + " out."
        },
        footer = {
            "",
            "Examples",
            "  escapement test",
            "  escapement test src/test/resources/orders --tag fast",
            "  escapement test orders.scenario.yaml --case 'an order is paid'",
            "  escapement test --reports build/reports/escapement"
        })
final class TestCommand extends Command {

    private static final List<String> BUILT = List.of("target", "build", "node_modules");

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "A file, a folder or a pattern.")
    @SuppressWarnings("FieldCanBeFinal") // picocli fills it in
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--case",
            paramLabel = "NAME",
            description = "Only scenarios with this in their name; may be repeated.")
    private List<String> cases = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only scenarios with this tag, or tag expression.")
    private @Nullable String tag;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            description = "Also write JUnit XML, and for each failed test its story and its history.")
    private @Nullable String reports;

    @Option(names = "--failures-only", description = "Do not list tests that passed.")
    private boolean failuresOnly;

    TestCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Report report() {
        List<Path> files = files();
        TestRun run = new TestRun(files, cases, tag, reports == null ? null : inputs().path(reports));
        List<TestedScenario> tests = run.perform(inputs());
        if (tests.isEmpty()) {
            throw new Refusal("No test in " + Counts.of(files.size(), "file") + " has "
                    + (tag == null ? "such a name" : cases.isEmpty() ? "such a tag" : "such a name and tag"));
        }
        return new TestReport(tests, failuresOnly, reports);
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String name : names.isEmpty() ? List.of(".") : names) {
            List<Path> found = expand(name);
            if (found.isEmpty()) {
                throw new Refusal("There is no " + TestFiles.names() + " "
                        + (inputs().isFolder(name) ? "in " + inputs().path(name) : "that matches '" + name + "'"));
            }
            files.addAll(found);
        }
        return files;
    }

    private List<Path> expand(String name) {
        if (inputs().isFolder(name)) {
            Path folder = inputs().path(name);
            return TestFiles.under(folder).stream()
                    .filter(file -> !isBuilt(folder.relativize(file)))
                    .toList();
        }
        if (Glob.isOne(name) && !inputs().isFile(name)) {
            return new Glob(name)
                    .filesFrom(inputs().folder()).stream()
                            .map(inputs()::path)
                            .filter(TestFiles::isOne)
                            .toList();
        }
        Path file = inputs().file(name);
        if (!TestFiles.isOne(file)) {
            throw new Refusal(name + " is not called " + TestFiles.names());
        }
        return List.of(file);
    }

    /** What a build has copied would run twice, what others have written is none of ours. */
    private static boolean isBuilt(Path file) {
        for (Path part : file) {
            String name = part.toString();
            if (BUILT.contains(name) || name.startsWith(".") && name.length() > 1) {
                return true;
            }
        }
        return false;
    }
}
