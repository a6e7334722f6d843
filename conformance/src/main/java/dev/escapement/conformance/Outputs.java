package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;

/** What executions put out that call nobody. */
final class Outputs implements Kind {

    @Override
    public JsonNode answer(JsonNode recorded) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : recorded.path("rows")) {
            rows.add(Json.object().put("output", output(row)).build());
        }
        return Json.object().put("rows", Json.array(rows)).build();
    }

    private static String output(JsonNode row) {
        Execution execution = Simulation.builder()
                .build()
                .start(
                        StateMachine.parse(row.path("definition").textValue()),
                        row.path("input").textValue())
                .runToEnd();
        return execution.output() == null
                ? execution.status() + ": " + execution.cause()
                : Json.write(execution.output());
    }
}
