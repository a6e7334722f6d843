package dev.escapement.mock.endpoint;

/**
 * A request that was handed in.
 *
 * @param number among all stimuli
 */
record Arrival(int number, Reply reply) {}
