package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.parser.VariableReferences;

/** The {@code variableReferences} of DescribeStateMachine (asl-reference 1.5). */
final class DescribeVariables implements Kind {

    @Override
    public JsonNode answer(JsonNode recorded) {
        ObjectBuilder references = Json.object();
        VariableReferences.of(Parsing.definitionOf(recorded).orThrow())
                .forEach((state, names) -> references.put(
                        state, Json.array(names.stream().map(Json::text).toList())));
        return Json.object().put("variableReferences", references.build()).build();
    }
}
