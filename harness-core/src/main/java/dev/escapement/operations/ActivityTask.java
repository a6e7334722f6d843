package dev.escapement.operations;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A task that a worker was given.
 *
 * @param token to be handed back with the result
 * @param input as JSON text
 */
@API(status = Status.EXPERIMENTAL)
public record ActivityTask(String token, String input) {}
