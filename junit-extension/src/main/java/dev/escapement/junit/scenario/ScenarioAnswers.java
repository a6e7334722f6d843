package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers Tasks as a scenario says: a single answer to every call of a state, a list call by call. */
final class ScenarioAnswers implements Integration {

    private final Scenario scenario;
    private final Map<String, Integer> calls = new LinkedHashMap<>();

    ScenarioAnswers(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public TaskReply call(TaskCall call) {
        String state = call.site().state();
        String pointer = scenario.answersFor(state);
        if (pointer.isEmpty()) {
            throw new ScenarioException(scenario.complaint(
                    scenario.pointer(),
                    "nobody answers " + call.site() + ", which calls "
                            + call.resource().arn() + "; add '" + state + "' to the answers"));
        }
        JsonNode answers = scenario.root().at(pointer);
        int number = calls.merge(state, 1, Integer::sum);
        if (answers.isObject()) {
            return reply(answers);
        }
        if (number > answers.size()) {
            throw new ScenarioException(scenario.complaint(
                    pointer,
                    "there are answers for " + answers.size() + " calls, but " + call.site() + " is call " + number));
        }
        return reply(answers.get(number - 1));
    }

    /** The first list of answers of which some were not asked for, as a complaint; {@code null} if there is none. */
    @Nullable String leftOver() {
        for (Map.Entry<String, JsonNode> each : scenario.own().path("answers").properties()) {
            int asked = calls.getOrDefault(each.getKey(), 0);
            if (each.getValue().isArray() && asked < each.getValue().size()) {
                return scenario.complaint(
                        scenario.answersFor(each.getKey()),
                        "there are " + each.getValue().size() + " answers, but only " + asked + " were asked for");
            }
        }
        return null;
    }

    private static TaskReply reply(JsonNode answer) {
        Duration latency = answer.has("after") ? Moments.duration(answer.path("after")) : Duration.ZERO;
        if (answer.has("return")) {
            return TaskReply.success(answer.path("return")).after(latency);
        }
        JsonNode error = answer.path("throw");
        return error.isObject()
                ? TaskReply.failure(text(error, "error"), text(error, "cause")).after(latency)
                : TaskReply.awaiting();
    }

    private static @Nullable String text(JsonNode object, String member) {
        return object.has(member) ? object.path(member).asText() : null;
    }
}
