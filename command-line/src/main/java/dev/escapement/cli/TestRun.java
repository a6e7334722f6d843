package dev.escapement.cli;

import dev.escapement.junit.FailureAppendix;
import dev.escapement.junit.scenario.ScenarioEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;

/**
 * Has the JUnit Platform run files of tests.
 *
 * @param cases parts of names, of which a test has to have one; all tests if there are none
 * @param tag a tag expression; {@code null} for whatever tags
 * @param reports where reports go; {@code null} for no reports
 */
record TestRun(
        List<Path> files,
        List<String> cases,
        @Nullable String tag,
        @Nullable Path reports) {

    /** Runs them all, and gives them in their order. */
    List<TestedScenario> perform(Inputs inputs) {
        Collector collector = new Collector(inputs.folder());
        Path appendices = reports == null ? temporary() : reports;
        try {
            Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                    .enableTestEngineAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .enableLauncherDiscoveryListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false)
                    .enableTestExecutionListenerAutoRegistration(false)
                    .addTestEngines(new ScenarioEngine())
                    .build());
            launcher.execute(request(appendices), listeners(collector));
        } finally {
            if (reports == null) {
                delete(appendices);
            }
        }
        return collector.tests;
    }

    private TestExecutionListener[] listeners(Collector collector) {
        return reports == null
                ? new TestExecutionListener[] {collector}
                : new TestExecutionListener[] {
                    collector, new LegacyXmlReportGeneratingListener(reports, new PrintWriter(Writer.nullWriter()))
                };
    }

    private LauncherDiscoveryRequest request(Path appendices) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter(FailureAppendix.PARAMETER, appendices.toString());
        files.forEach(file -> request.selectors(DiscoverySelectors.selectFile(file.toString())));
        if (tag != null) {
            request.filters(TagFilter.includeTags(tag));
        }
        if (!cases.isEmpty()) {
            request.filters((PostDiscoveryFilter) this::byName);
        }
        return request.build();
    }

    private FilterResult byName(TestDescriptor test) {
        return FilterResult.includedIf(!test.isTest()
                || cases.stream().anyMatch(part -> test.getDisplayName().contains(part)));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("escapement");
        } catch (IOException problem) {
            throw new Refusal("No temporary folder can be made: " + problem);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException leftBehind) {
            // Whoever cleans up temporary folders will find it.
        }
    }

    /** Notes what came of each test. */
    private static final class Collector implements TestExecutionListener {

        private final Path folder;
        private final List<TestedScenario> tests = new ArrayList<>();

        Collector(Path folder) {
            this.folder = folder;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() || result.getThrowable().isPresent()) {
                tests.add(new TestedScenario(
                        file(test),
                        line(test),
                        name(test),
                        result.getThrowable().map(this::words).orElse(null)));
            }
        }

        private String file(TestIdentifier test) {
            TestSource source = test.getSource().orElse(null);
            if (!(source instanceof FileSource file)) {
                return "";
            }
            Path path = file.getFile().toPath();
            return (path.startsWith(folder) ? folder.relativize(path) : path)
                    .toString()
                    .replace('\\', '/');
        }

        private static int line(TestIdentifier test) {
            return test.getSource()
                    .filter(FileSource.class::isInstance)
                    .flatMap(source -> ((FileSource) source).getPosition())
                    .map(FilePosition::getLine)
                    .orElse(0);
        }

        /** The file is named above already. */
        private static String name(TestIdentifier test) {
            return test.getDisplayName().replaceFirst(" \\([^()]*\\)$", "");
        }

        private String words(Throwable trouble) {
            String message = trouble.getMessage();
            boolean tellsEnough = trouble instanceof AssertionError || Troubles.inWords(trouble) != null;
            return tellsEnough && message != null ? message.replace(folder + "/", "") : trouble.toString();
        }
    }
}
