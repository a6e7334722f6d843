package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.StateMachine;
import dev.escapement.definition.State;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.parser.EveryState;
import dev.escapement.services.NearestNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Tasks are answered according to the arguments; the others are asked from somebody else. */
record GivenAnswers(Map<String, JsonNode> byState) {

    static GivenAnswers of(Map<String, String> said, StateMachine machine, Inputs inputs) {
        List<String> states =
                EveryState.of(machine.definition()).stream().map(State::name).toList();
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        said.forEach((state, text) -> {
            if (!states.contains(state)) {
                throw new Refusal("--answer: " + machine.name() + " has no state '" + state + "'"
                        + NearestNames.hint(state, states));
            }
            answers.put(state, inputs.json("--answer of " + state, text));
        });
        return new GivenAnswers(answers);
    }

    /** These answers, and where there is none, those of another. */
    Integration before(Integration others) {
        return byState.isEmpty() ? others : new Both(byState, others);
    }

    private record Both(Map<String, JsonNode> byState, Integration others) implements Integration {

        @Override
        public TaskReply call(TaskCall call) {
            JsonNode answer = byState.get(call.site().state());
            return answer == null ? others.call(call) : TaskReply.success(answer);
        }

        @Override
        public void joins(Outside outside) {
            others.joins(outside);
        }

        @Override
        public void abandoned(TaskCall call) {
            if (!byState.containsKey(call.site().state())) {
                others.abandoned(call);
            }
        }

        @Override
        public String reproducer() {
            return others.reproducer();
        }
    }
}
