package dev.escapement.definition;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A whole state machine.
 *
 * @param workflow its states
 * @param comment its comment
 * @param timeout the budget of an execution; {@code null} leaves the limit of its type
 */
@API(status = Status.EXPERIMENTAL)
public record Definition(
        Workflow workflow,
        @Nullable String comment,
        @Nullable Duration timeout) {}
