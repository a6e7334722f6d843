package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.history.HistoryEvent;
import dev.escapement.history.HistoryEventType;
import dev.escapement.json.Json;
import dev.escapement.mock.config.MockConfigFile;
import java.util.List;

/** The run of a case as its mock configuration describes it: the same events, with the results that a mock file can know. */
record MockedRun(Execution execution) {

    static MockedRun of(JsonNode recorded, StateMachine machine) {
        MockConfigFile file = MockConfigFile.ofText(Json.write(recorded.path("mockConfig")));
        return new MockedRun(Simulation.builder()
                .answering(file.testCase(machine, recorded.path("testCase").asText()))
                .build()
                .start(machine, Unmasked.input(recorded))
                .runToEnd());
    }

    boolean agreesWith(Execution other) {
        return types(execution).equals(types(other));
    }

    /** What happens at the same time may happen in either order. */
    private static List<HistoryEventType> types(Execution execution) {
        return execution.history().stream().map(HistoryEvent::type).sorted().toList();
    }
}
