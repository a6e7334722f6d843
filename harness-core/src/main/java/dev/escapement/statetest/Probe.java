package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Step;
import dev.escapement.dataflow.Inspection;
import dev.escapement.definition.State;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes down the values on the way through a state, as far as the service shows them. */
final class Probe implements Inspection {

    private final InspectionLevel level;
    private final List<String> shown;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Map<String, JsonNode> variables;
    private @Nullable HttpRequest request;
    private @Nullable HttpResponse response;

    Probe(State state, Scenario scenario) {
        this.level = scenario.level();
        this.shown = Stage.shownFor(state);
        this.variables = new LinkedHashMap<>(scenario.variables());
        reached(Stage.INPUT, scenario.input());
    }

    @Override
    public void reached(String stage, JsonNode value) {
        if (shown.contains(stage)) {
            values.put(stage, value);
        }
    }

    /** The state has assigned variables. */
    void assigned(Map<String, JsonNode> assigned) {
        variables.putAll(assigned);
    }

    /** The work of a Task has really been asked for. */
    void called(Step.Call call, @Nullable TaskOutcome outcome) {
        if (call.resource().service().equals("http")) {
            request = HttpExchange.request(call.parameters());
            response = outcome instanceof TaskOutcome.Succeeded success
                    ? HttpExchange.response(call.parameters(), success.output())
                    : null;
        }
    }

    /** All that the level lets be told; {@code null} if that is nothing. */
    @Nullable InspectionData data(@Nullable ErrorDetails errorDetails) {
        if (level == InspectionLevel.INFO) {
            return null;
        }
        if (!variables.isEmpty()) {
            ObjectBuilder all = Json.object();
            variables.forEach(all::put);
            reached(Stage.VARIABLES, all.build());
        }
        boolean tracing = level == InspectionLevel.TRACE;
        return new InspectionData(values, errorDetails, tracing ? request : null, tracing ? response : null);
    }
}
