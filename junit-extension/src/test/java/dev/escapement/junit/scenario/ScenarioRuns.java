package dev.escapement.junit.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs of scenario files that are looked at from outside. */
final class ScenarioRuns {

    private final EngineExecutionResults results;

    private ScenarioRuns(EngineExecutionResults results) {
        this.results = results;
    }

    static ScenarioRuns of(DiscoverySelector... selectors) {
        return new ScenarioRuns(EngineTestKit.engine(ScenarioEngine.ID)
                .selectors(selectors)
                .configurationParameter("escapement.appendix", "target/escapement-of-tests")
                .execute());
    }

    List<String> succeeded() {
        return results.testEvents().succeeded().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    /** What each scenario that failed said, by its name. */
    Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        results.allEvents().failed().stream()
                .forEach(event -> failures.put(event.getTestDescriptor().getDisplayName(), message(event)));
        return failures;
    }

    List<Event> tests() {
        return results.testEvents().finished().list();
    }

    List<Event> reports() {
        return results.allEvents().reportingEntryPublished().list();
    }

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(trouble -> String.valueOf(trouble.getMessage()))
                .orElse("");
    }
}
