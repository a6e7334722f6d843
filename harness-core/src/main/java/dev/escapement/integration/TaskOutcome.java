package dev.escapement.integration;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** How an attempt ended. */
@API(status = Status.EXPERIMENTAL)
public sealed interface TaskOutcome {

    /** Well, with this output. */
    @API(status = Status.EXPERIMENTAL)
    record Succeeded(JsonNode output) implements TaskOutcome {}

    /** With an error; both texts may be missing, as SendTaskFailure allows. */
    @API(status = Status.EXPERIMENTAL)
    record Failed(@Nullable String error, @Nullable String cause) implements TaskOutcome {}
}
