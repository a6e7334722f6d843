package dev.escapement.mock;

import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.services.TaskResource;
import dev.escapement.simulation.StrandPath;
import java.time.Instant;
import java.util.Objects;

/** Calls as the engine makes them, for tests that need no engine. */
public final class SampleCalls {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private SampleCalls() {}

    public static TaskCall of(String resource, String parameters) {
        return at(StrandPath.ROOT, "Work", 1, 1, resource, parameters);
    }

    public static TaskCall attempt(int attempt, String resource, String parameters) {
        return at(StrandPath.ROOT, "Work", 1, attempt, resource, parameters);
    }

    public static TaskCall at(
            StrandPath strand, String state, int occurrence, int attempt, String resource, String parameters) {
        return new TaskCall(
                "arn:aws:states:us-east-1:123456789012:execution:Orders:one",
                new CallSite(strand, state, occurrence, attempt),
                Objects.requireNonNull(TaskResource.parse(resource)),
                Json.parse(parameters),
                null,
                null,
                null,
                null,
                NINE);
    }
}
