package dev.escapement.metrics;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A value that was told at an instant. */
@API(status = Status.EXPERIMENTAL)
public record Sample(Instant at, double value) {}
