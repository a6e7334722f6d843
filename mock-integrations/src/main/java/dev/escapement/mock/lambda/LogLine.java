package dev.escapement.mock.lambda;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a handler wrote to the logger of its {@code Context}.
 *
 * @param at the virtual time
 * @param requestId which run wrote it
 * @param level {@code UNDEFINED} where the handler named none
 * @param text what it wrote
 */
@API(status = Status.EXPERIMENTAL)
public record LogLine(Instant at, String requestId, String level, String text) {}
