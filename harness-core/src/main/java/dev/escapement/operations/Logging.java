package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.ApiRefusal;
import org.jspecify.annotations.Nullable;

/** What the service checks of a {@code loggingConfiguration} (asl-reference 9.3). */
final class Logging {

    private Logging() {}

    static void check(@Nullable JsonNode logging) {
        if (logging == null || logging.path("level").asText("OFF").equals("OFF")) {
            return;
        }
        if (logging.path("destinations").size() != 1) {
            throw new ApiRefusal(
                    "InvalidLoggingConfiguration",
                    "Invalid Logging Configuration: Must specify exactly one Log Destination.");
        }
    }
}
