package dev.escapement.integration;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A call that was made and whose end somebody outside the workflow has to tell: an approver, a worker.
 *
 * @param call with the token that ends it
 * @param begun false for an activity whose task no worker has taken
 * @param lastMoment when its timeout, its heartbeat or the time of its execution strikes, whichever comes first; {@code null} for none
 */
@API(status = Status.EXPERIMENTAL)
public record AwaitedCall(
        TaskCall call, boolean begun, @Nullable Instant lastMoment) {}
