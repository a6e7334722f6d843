package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.SyncResponse;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.Json;
import java.time.Duration;

/** StartSyncExecution. What the Tasks took is known only by what was billed. */
final class CallExpress implements Kind {

    @Override
    public JsonNode answer(JsonNode recorded) {
        try {
            SyncResponse quick = call(recorded, Duration.ZERO);
            Duration missing = billed(recorded).minus(quick.billing().duration());
            SyncResponse response = missing.isNegative() ? quick : call(recorded, missing);
            return Json.object().put("response", response.toJson()).build();
        } catch (ApiRefusal refusal) {
            return Refusal.of(refusal.code(), String.valueOf(refusal.getMessage()));
        }
    }

    private static SyncResponse call(JsonNode recorded, Duration timeOfCalls) {
        return Simulation.builder()
                .answering(new RecordedEnd(recorded.path("response"), timeOfCalls))
                .build()
                .startSync(RunExecution.machine(recorded), StartRequest.of(Unmasked.input(recorded)));
    }

    private static Duration billed(JsonNode recorded) {
        return Duration.ofMillis(recorded.at("/response/billingDetails/billedDurationInMilliseconds")
                .asLong());
    }
}
