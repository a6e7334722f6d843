package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.junit.EscapementAssertions;
import dev.escapement.junit.ExecutionAssert;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.MultipleFailuresError;

/** Given a scenario, when its machine has run, then what it expects is looked at, all of it. */
final class ScenarioRun {

    private final Scenario scenario;
    private final ScenarioAnswers answers;
    private final Execution execution;

    ScenarioRun(Scenario scenario, StateMachine machine) {
        this.scenario = scenario;
        this.answers = new ScenarioAnswers(scenario);
        this.execution = scenario.world().answering(answers).build().start(machine, StartRequest.of(scenario.input()));
    }

    Execution execution() {
        return execution;
    }

    /** All that was started. */
    List<Execution> executions() {
        return execution.simulation().executions();
    }

    /** Runs it to its end, and fails with everything that was expected otherwise. */
    void perform() {
        execution.runToEnd();
        List<Throwable> failures = new ArrayList<>();
        ExecutionExpectations.ALL.stream()
                .filter(each -> expected().has(each.key().name()))
                .forEach(each -> check(each, failures));
        if (failures.size() == 1 && failures.get(0) instanceof AssertionError only) {
            throw only;
        }
        if (!failures.isEmpty()) {
            throw new MultipleFailuresError(scenario.name(), failures);
        }
        String leftOver = answers.leftOver();
        if (leftOver != null) {
            throw new ScenarioException(leftOver);
        }
    }

    private void check(Expectation<ExecutionAssert> expectation, List<Throwable> failures) {
        String name = expectation.key().name();
        try {
            expectation
                    .assertion()
                    .accept(
                            EscapementAssertions.assertThat(execution),
                            expected().path(name));
        } catch (AssertionError failure) {
            failures.add(new AssertionError(place(name) + " " + failure.getMessage(), failure));
        } catch (IllegalArgumentException mistake) {
            throw new ScenarioException(
                    scenario.complaint(scenario.pointer() + "/expect/" + name, String.valueOf(mistake.getMessage())));
        }
    }

    private String place(String expectation) {
        int line = scenario.file().document().line(scenario.pointer() + "/expect/" + expectation);
        return scenario.file().path().getFileName() + ":" + line + ":";
    }

    private JsonNode expected() {
        return scenario.own().path("expect");
    }
}
