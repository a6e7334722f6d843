package dev.escapement.statetest;

import dev.escapement.behavior.Behaviors;
import dev.escapement.behavior.Step;
import dev.escapement.dataflow.DataLimit;
import dev.escapement.dataflow.Departure;
import dev.escapement.definition.ErrorMatching;
import dev.escapement.definition.MapState;
import dev.escapement.definition.State;
import dev.escapement.definition.Transition;
import dev.escapement.expression.EvaluationException;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.json.Json;
import java.time.Duration;

/** Takes the one step of a state, with a mock in the place of its work, and says what comes of it. */
final class Trial {

    /** As long as the service tries a state. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int LARGEST_OUTPUT = 262_144;

    private final TestedState tested;
    private final State state;
    private final Scenario scenario;
    private final Outside outside;
    private final Probe probe;
    private final TestedVisit visit;
    private final Recourse recourse;

    Trial(TestedState tested, Scenario scenario, Outside outside, Probe probe) {
        this.tested = tested;
        this.state = tested.state();
        this.scenario = scenario;
        this.outside = outside;
        this.probe = probe;
        this.visit = new TestedVisit(tested, scenario, outside, probe);
        this.recourse = new Recourse(state, scenario.retries(), visit, probe);
    }

    Verdict verdict() {
        try {
            return state instanceof MapState map
                    ? tryMap(new MapWork(map, tested.insideMap(), scenario, visit, probe))
                    : take(Behaviors.enter(state, visit));
        } catch (EvaluationException problem) {
            return recourse.from(problem.kind().error(), problem.text());
        }
    }

    private Verdict tryMap(MapWork work) {
        try {
            work.readItems();
        } catch (ReadItems.Unreadable problem) {
            return recourse.from("States.ItemReaderFailed", problem.getMessage());
        }
        Step.Fork iterations = Behaviors.iterations(work.state(), visit);
        return settle(work.outcome(iterations), iterations.transition());
    }

    private Verdict take(Step step) {
        if (step instanceof Step.Complete done) {
            probe.reached(Stage.RESULT, done.result());
            return leave(done.flow().afterSuccess(visit.raw(), done.result(), probe), done.transition());
        } else if (step instanceof Step.Pause rest) {
            boolean inTime = !rest.until().isAfter(visit.now().plus(LONGEST));
            return inTime ? take(rest.then().get()) : timedOut();
        } else if (step instanceof Step.Call call) {
            TaskOutcome outcome = new TaskWork(scenario, outside, visit, probe).outcome(call);
            return outcome == null ? timedOut() : settle(outcome, call.transition());
        } else if (step instanceof Step.Fork branches) {
            return settle(scenario.mockedOutcome(), branches.transition());
        }
        Step.Fail fail = (Step.Fail) step;
        return Verdict.failed(fail.error(), fail.cause(), null);
    }

    private Verdict settle(TaskOutcome outcome, Transition transition) {
        if (outcome instanceof TaskOutcome.Succeeded success) {
            return take(Step.complete(success.output(), state.flow(), transition));
        }
        TaskOutcome.Failed failure = (TaskOutcome.Failed) outcome;
        return recourse.from(failure.error(), failure.cause());
    }

    private Verdict leave(Departure departure, Transition transition) {
        if (Json.size(departure.output()) > LARGEST_OUTPUT) {
            return recourse.from(DataLimit.ERROR, DataLimit.causeFrom(TestContext.STATE_NAME));
        }
        probe.assigned(departure.assigned());
        return Verdict.succeeded(departure.output(), transition);
    }

    /** The end of the call, not of an attempt: nobody is asked what to do about it. */
    private static Verdict timedOut() {
        return Verdict.failed(ErrorMatching.TIMEOUT, null, null);
    }
}
