package dev.escapement.metrics;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An alarm stands otherwise from an instant on. */
@API(status = Status.EXPERIMENTAL)
public record AlarmChange(Instant at, AlarmState state) {}
