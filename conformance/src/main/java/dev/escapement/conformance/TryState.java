package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.statetest.StateTest;
import dev.escapement.statetest.StateTestRefusedException;

/** TestState; what a service answered to a Task that was not mocked is taken from the recording. */
final class TryState implements Kind {

    @Override
    public JsonNode answer(JsonNode recorded) {
        String output = recorded.path("response").path("output").asText();
        try {
            JsonNode response = StateTest.ofRequest(recorded.path("request"))
                    .answering(call -> TaskReply.success(Json.parse(output)))
                    .test()
                    .toJson();
            return Json.object().put("response", asRecorded(response)).build();
        } catch (StateTestRefusedException refused) {
            return Refusal.of(refused.code(), refused.text());
        }
    }

    private static JsonNode asRecorded(JsonNode response) {
        JsonNode data = response.path("inspectionData");
        if (!data.isObject()) {
            return response;
        }
        ObjectBuilder members = Json.object();
        data.properties().forEach(member -> members.put(member.getKey(), unpacked(member.getKey(), member.getValue())));
        return Json.with(response, "inspectionData", members.build());
    }

    /** The recordings hold the stages as objects where the service sends the texts of objects. */
    private static JsonNode unpacked(String name, JsonNode value) {
        return name.startsWith("after") && value.asText().startsWith("{") ? Json.parse(value.asText()) : value;
    }
}
