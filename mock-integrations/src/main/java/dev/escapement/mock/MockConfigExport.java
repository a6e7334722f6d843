package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.StateMachine;
import dev.escapement.definition.TaskState;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.parser.EveryState;
import dev.escapement.services.TaskResource;
import dev.escapement.simulation.StrandPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A script as a mock configuration file.
 *
 * @param json the file's text
 * @param leftOut what the file cannot say, one sentence each
 */
@API(status = Status.EXPERIMENTAL)
public record MockConfigExport(String json, List<String> leftOut) {

    /** The file knows no end; so many calls of one state no execution has. */
    private static final int LAST_CALL = 24_999;

    public MockConfigExport {
        leftOut = List.copyOf(leftOut);
    }

    static MockConfigExport of(List<Rule> rules, StateMachine machine, String testCase) {
        Map<String, TaskResource> resources = new LinkedHashMap<>();
        EveryState.of(machine.definition()).forEach(state -> {
            if (state instanceof TaskState task) {
                resources.put(task.name(), task.resource());
            }
        });
        List<String> leftOut = new ArrayList<>();
        ObjectBuilder states = Json.object();
        ObjectBuilder responses = Json.object();
        for (Rule rule : rules) {
            JsonNode response = response(rule, resources, leftOut);
            if (response != null && rule.subject() instanceof Subject.OfState state) {
                resources.remove(state.name());
                states.put(state.name(), testCase + "-" + state.name());
                responses.put(testCase + "-" + state.name(), response);
            }
        }
        return new MockConfigExport(file(machine.name(), testCase, states, responses), leftOut);
    }

    private static String file(String machine, String testCase, ObjectBuilder states, ObjectBuilder responses) {
        JsonNode cases = Json.object().put(testCase, states.build()).build();
        JsonNode entry = Json.object().put("TestCases", cases).build();
        return Json.write(Json.object()
                .put("StateMachines", Json.object().put(machine, entry).build())
                .put("MockedResponses", responses.build())
                .build());
    }

    private static @Nullable JsonNode response(Rule rule, Map<String, TaskResource> resources, List<String> leftOut) {
        if (!(rule.subject() instanceof Subject.OfState state)) {
            leftOut.add(rule + ": the file knows calls by their state only");
            return null;
        }
        TaskResource resource = resources.get(state.name());
        String trouble = rule.hasConditions()
                ? "the file knows no conditions but the number of the call"
                : resource == null
                        ? "the machine has no such Task, or it is answered already"
                        : resource.kind() == TaskResource.Kind.ACTIVITY ? "the file cannot answer activities" : null;
        if (trouble != null || resource == null) {
            leftOut.add(rule + ": " + trouble);
            return null;
        }
        return entries(rule, example(state.name(), resource), leftOut);
    }

    private static JsonNode entries(Rule rule, TaskCall example, List<String> leftOut) {
        ObjectBuilder entries = Json.object();
        int number = 0;
        for (Turn turn : rule.turns()) {
            TaskOutcome outcome = turn.answer().speech().foretold(example);
            if (outcome == null) {
                leftOut.add(
                        rule.cue() + "." + turn + ": the file has only results and errors that are known beforehand");
                break;
            }
            if (!turn.delay().isZero() || turn.answer().speech() instanceof Course) {
                leftOut.add(rule.cue() + "." + turn + ": it comes at once, the file knows no time");
            }
            int last = turn.isEndless() ? LAST_CALL : number + turn.most() - 1;
            entries.put(last == number ? Integer.toString(number) : number + "-" + last, entry(outcome));
            number = last + 1;
        }
        return entries.build();
    }

    private static JsonNode entry(TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Succeeded success) {
            return Json.object()
                    .put("Return", Envelope.withoutMetadata(success.output()))
                    .build();
        }
        TaskOutcome.Failed failure = (TaskOutcome.Failed) outcome;
        JsonNode thrown = Json.object()
                .put("Error", failure.error() == null ? "" : failure.error())
                .put("Cause", failure.cause() == null ? "" : failure.cause())
                .build();
        return Json.object().put("Throw", thrown).build();
    }

    private static TaskCall example(String state, TaskResource resource) {
        CallSite site = new CallSite(StrandPath.ROOT, state, 1, 1);
        return new TaskCall("", site, resource, Json.emptyObject(), null, null, null, null, Instant.EPOCH);
    }
}
