package dev.escapement.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A run of test classes that are looked at from outside. */
final class TestRun {

    private final EngineExecutionResults results;

    private TestRun(EngineExecutionResults results) {
        this.results = results;
    }

    static TestRun of(Class<?>... testClasses) {
        return of(Map.of(), testClasses);
    }

    static TestRun of(Map<String, String> parameters, Class<?>... testClasses) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter").configurationParameters(parameters);
        for (Class<?> testClass : testClasses) {
            kit.selectors(selectClass(testClass));
        }
        return new TestRun(kit.execute());
    }

    /** The names of the tests that succeeded. */
    List<String> succeeded() {
        return results.testEvents().succeeded().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .sorted()
                .toList();
    }

    /** What each test or container that failed said, by its name. */
    Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        results.allEvents().failed().stream()
                .forEach(event -> failures.put(event.getTestDescriptor().getDisplayName(), message(event)));
        return failures;
    }

    /** What the only failure said. */
    String failure() {
        Map<String, String> failures = failures();
        if (failures.size() != 1) {
            throw new AssertionError("One failure was expected, but there were " + failures);
        }
        return failures.values().iterator().next();
    }

    /** Everything that tests reported. */
    List<Map<String, String>> reports() {
        return results.allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.reporting.ReportEntry.class)
                        .getKeyValuePairs())
                .toList();
    }

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(trouble -> String.valueOf(trouble.getMessage()))
                .orElse("");
    }
}
