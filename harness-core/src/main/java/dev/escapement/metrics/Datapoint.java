package dev.escapement.metrics;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What was made of the values of one period.
 *
 * @param start of the period
 */
@API(status = Status.EXPERIMENTAL)
public record Datapoint(Instant start, double value) {}
