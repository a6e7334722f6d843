package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionProblem.Severity;
import java.util.List;

/** ValidateStateMachineDefinition (asl-reference 1.6.1). */
final class Validate implements Kind {

    private static final int MOST = 100;

    @Override
    public JsonNode answer(JsonNode recorded) {
        JsonNode request = recorded.path("request");
        boolean warnings = request.path("severity").asText().equals("WARNING");
        List<DefinitionProblem> problems = Parsing.definitionOf(request).problems().stream()
                .filter(problem -> warnings || problem.severity() == Severity.ERROR)
                .toList();
        boolean failed = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        int most = request.path("maxResults").asInt() == 0
                ? MOST
                : request.path("maxResults").asInt();
        JsonNode response = Json.object()
                .put("result", failed ? "FAIL" : "OK")
                .put(
                        "diagnostics",
                        Json.array(problems.stream()
                                .limit(most)
                                .map(Validate::diagnostic)
                                .toList()))
                .put("truncated", problems.size() > most)
                .build();
        return Json.object().put("response", response).build();
    }

    private static JsonNode diagnostic(DefinitionProblem problem) {
        return Json.object()
                .put("severity", problem.severity().name())
                .put("code", problem.code())
                .put("message", problem.message())
                .putIfPresent("location", problem.location())
                .build();
    }
}
