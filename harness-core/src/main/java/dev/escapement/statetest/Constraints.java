package dev.escapement.statetest;

import static dev.escapement.statetest.Constraint.count;
import static dev.escapement.statetest.Constraint.flag;
import static dev.escapement.statetest.Constraint.object;
import static dev.escapement.statetest.Constraint.text;
import static dev.escapement.statetest.Constraint.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/** What the members of a request may look like (formats 3.2). */
final class Constraints {

    private static final int PAYLOAD = 262_144;

    private static final List<Constraint> ALL = List.of(
            text("/definition", 1, 1_048_576),
            text("/stateName", 1, 80),
            text("/roleArn", 1, 256),
            text("/input", 0, PAYLOAD),
            text("/variables", 0, PAYLOAD),
            text("/context", 0, PAYLOAD),
            word("/inspectionLevel", "INFO", "DEBUG", "TRACE"),
            flag("/revealSecrets"),
            object("/mock"),
            text("/mock/result", 0, PAYLOAD),
            object("/mock/errorOutput"),
            text("/mock/errorOutput/error", 0, 256),
            text("/mock/errorOutput/cause", 0, 32_768),
            word("/mock/fieldValidationMode", "STRICT", "PRESENT", "NONE"),
            object("/stateConfiguration"),
            count("/stateConfiguration/retrierRetryCount"),
            text("/stateConfiguration/errorCausedByState", 1, 80),
            count("/stateConfiguration/mapIterationFailureCount"),
            text("/stateConfiguration/mapItemReaderData", 0, PAYLOAD));

    private Constraints() {}

    static void check(JsonNode request) {
        List<String> violations = ALL.stream()
                .map(constraint -> constraint.violatedBy(request))
                .filter(Objects::nonNull)
                .toList();
        if (!violations.isEmpty()) {
            String errors = violations.size() == 1 ? " validation error" : " validation errors";
            throw StateTestRefusedException.validation(
                    violations.size() + errors + " detected: " + String.join("; ", violations));
        }
    }
}
