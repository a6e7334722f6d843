package dev.escapement.junit.writing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.junit.EscapementAssertions;
import dev.escapement.mock.Script;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Written classes: compiled beside the classes of the tests, and run. */
final class CompiledTests {

    static final String PACKAGE = "dev.escapement.junit.writing.made";

    private final Path sources;
    private final List<Path> files = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    CompiledTests(Path sources) {
        this.sources = sources;
    }

    /** Takes a class that was written for {@link #PACKAGE}. */
    void add(WrittenTest test) throws IOException {
        files.add(test.into(sources));
        names.add(PACKAGE + "." + test.fileName().replace(".java", ""));
    }

    /** What each test that failed said, by the name of its class; fails itself if something does not compile. */
    Map<String, String> failures(int testsExpected) throws Exception {
        compile();
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
        for (String name : names) {
            kit.selectors(selectClass(Class.forName(name)));
        }
        EngineExecutionResults results = kit.execute();
        results.testEvents().assertStatistics(events -> events.started(testsExpected));
        Map<String, String> failures = new LinkedHashMap<>();
        results.allEvents().failed().stream()
                .forEach(event -> failures.put(
                        event.getTestDescriptor().getUniqueId().toString(),
                        String.valueOf(event.getPayload().orElse(null))));
        return failures;
    }

    /** Whatever runner it is, each class knows where it came from. */
    private static String classPath() throws Exception {
        List<Class<?>> used = List.of(
                EscapementAssertions.class,
                Execution.class,
                Script.class,
                FaultPlan.class,
                BeforeEach.class,
                TestDescriptor.class,
                AnnotationSupport.class,
                AbstractAssert.class,
                JsonNode.class,
                JsonParser.class,
                JsonInclude.class,
                API.class,
                NullMarked.class);
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : used) {
            places.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, places);
    }

    private void compile() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        Path classes = Path.of(
                Objects.requireNonNull(CompiledTests.class.getResource("/")).toURI());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-parameters",
                    "-Xlint:all",
                    "-Xlint:-classfile",
                    "-Werror",
                    "--release",
                    "17",
                    "-encoding",
                    "UTF-8",
                    "-d",
                    classes.toString(),
                    "-cp",
                    classPath());
            boolean compiled = compiler.getTask(
                            complaints, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new AssertionError(complaints + "\n" + Files.readString(files.get(0)));
            }
        }
    }
}
