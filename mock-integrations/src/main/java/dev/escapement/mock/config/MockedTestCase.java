package dev.escapement.mock.config;

import dev.escapement.envelope.Envelope;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.mock.Scripted;
import dev.escapement.services.NearestNames;
import dev.escapement.services.TaskResource.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Answers the Tasks of a machine as one test case of a {@link MockConfigFile} says.
 *
 * <p>Calls are counted from 0, per state and execution: retries, loops and the iterations of a Map share one count. A
 * {@code Return} is the result of the Task as it stands, with nothing around it; where the Task waits for a job or a callback, it
 * is accepted first, and ends with the mock at once. Activities cannot be mocked this way. Of states that the test case does not
 * name, another integration decides.
 *
 * <pre>{@code
 * mocks.testCase(machine, "HappyPath").otherwise(script)
 * }</pre>
 *
 * <p>For one simulation at a time, in which it counts afresh. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class MockedTestCase implements Scripted {

    private final MockConfigFile file;
    private final String machine;
    private final String name;
    private final Map<String, String> responseByState;
    private final Map<Counted, Integer> calls = new LinkedHashMap<>();
    private Integration rest = this::refuse;

    MockedTestCase(MockConfigFile file, String machine, String name, Map<String, String> responseByState) {
        this.file = file;
        this.machine = machine;
        this.name = name;
        this.responseByState = responseByState;
    }

    /** Who answers for the states that the test case does not name, and for other machines. */
    public MockedTestCase otherwise(Integration others) {
        rest = others;
        return this;
    }

    /** The states that it names. */
    public List<String> states() {
        return List.copyOf(responseByState.keySet());
    }

    /**
     * What the run has not come to, and what it could not have: states that were not called, answers that were not given, numbers
     * left out, responses that are not there.
     */
    @Override
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        responseByState.forEach((state, response) -> {
            MockedResponse mocked = file.response(response);
            if (mocked == null) {
                complaints.add(dangling(state, response));
            } else {
                complain(state, mocked, complaints);
            }
        });
        return complaints;
    }

    /**
     * Checks after a run that everything in the test case was needed.
     *
     * @throws MockConfigException with all {@link #complaints()}
     */
    @Override
    public void verify() {
        List<String> complaints = complaints();
        if (!complaints.isEmpty()) {
            throw new MockConfigException(
                    "The test case " + this + " says more than was asked:\n  " + String.join("\n  ", complaints));
        }
    }

    @Override
    public TaskReply call(TaskCall call) {
        String state = call.site().state();
        String response = responseByState.get(state);
        if (response == null || !call.machineName().equals(machine)) {
            return rest.call(call);
        }
        MockedResponse mocked = file.response(response);
        if (mocked == null) {
            throw new MockConfigException(dangling(state, response));
        }
        if (call.resource().kind() == Kind.ACTIVITY) {
            throw new MockConfigException(
                    "The activity of " + call.site() + " cannot be mocked by a mock configuration; a"
                            + " script can answer it (" + file.placeOf(machine, name, state) + ")");
        }
        int number = calls.merge(Counted.of(call), 1, Integer::sum) - 1;
        MockedResponse.Entry entry = mocked.entry(number);
        if (entry == null) {
            throw missing(call, mocked, number);
        }
        return reply(call, entry.outcome());
    }

    @Override
    public void joins(Outside outside) {
        calls.clear();
        rest.joins(outside);
    }

    @Override
    public String reproducer() {
        return rest.reproducer();
    }

    @Override
    public void abandoned(TaskCall call) {
        if (!responseByState.containsKey(call.site().state())
                || !call.machineName().equals(machine)) {
            rest.abandoned(call);
        }
    }

    @Override
    public String toString() {
        return machine + "#" + name;
    }

    private static TaskReply reply(TaskCall call, TaskOutcome outcome) {
        TaskReply end = outcome instanceof TaskOutcome.Succeeded success
                ? TaskReply.success(success.output())
                : failure((TaskOutcome.Failed) outcome);
        return call.resource().pattern().submits() ? TaskReply.submitted(Envelope.acceptance(call), end) : end;
    }

    private static TaskReply failure(TaskOutcome.Failed failure) {
        return TaskReply.failure(failure.error(), failure.cause());
    }

    private TaskReply refuse(TaskCall call) {
        throw new MockConfigException("Nobody answers " + call.site() + ", which calls "
                + call.resource().arn()
                + (call.machineName().equals(machine)
                        ? ". The test case " + this + " mocks " + String.join(", ", states())
                                + NearestNames.hint(call.site().state(), states())
                        : ". The test case " + this + " mocks executions of " + machine + ", this is one of "
                                + call.machineName())
                + "\nAdd the state to the test case, or say who answers: testCase.otherwise(…)");
    }

    private MockConfigException missing(TaskCall call, MockedResponse mocked, int number) {
        return new MockConfigException("There is no answer number " + number + " for " + call.site() + ": '"
                + mocked.name() + "' has " + mocked.numbers() + " (" + file.placeOf(mocked) + ")"
                + (mocked.hasGap()
                        ? "\nNumbers must follow one another; " + mocked.firstMissing() + " is left out"
                        : "")
                + "\nAdd for instance\n  \"" + number + "\": {\"Return\": {}}");
    }

    private String dangling(String state, String response) {
        return "The state '" + state + "' is to be answered with '" + response + "', which is not there"
                + NearestNames.hint(response, file.responseNames()) + " (" + file.placeOf(machine, name, state) + ")";
    }

    private void complain(String state, MockedResponse mocked, List<String> complaints) {
        int most = calls.entrySet().stream()
                .filter(count -> count.getKey().state().equals(state))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        if (mocked.hasGap()) {
            complaints.add("'" + mocked.name() + "' leaves out number " + mocked.firstMissing() + " ("
                    + file.placeOf(mocked) + ")");
        }
        if (most == 0) {
            complaints.add("The state '" + state + "' was never called (" + file.placeOf(machine, name, state) + ")");
            return;
        }
        MockedResponse.@Nullable Entry unused = mocked.entries().stream()
                .filter(entry -> entry.from() >= most)
                .findFirst()
                .orElse(null);
        if (unused != null) {
            complaints.add("'" + mocked.name() + "' has an answer " + unused.key() + ", but '" + state + "' was called "
                    + (most == 1 ? "once" : most + " times") + " (" + file.placeOf(mocked) + ")");
        }
    }

    /** What shares a count. The children of a distributed Map are executions of their own, but iterations all the same. */
    private record Counted(String execution, String state) {
        static Counted of(TaskCall call) {
            return new Counted(
                    call.mapLabel().isEmpty() ? call.executionArn() : call.machineName() + "/" + call.mapLabel(),
                    call.site().state());
        }
    }
}
