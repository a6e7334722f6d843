package dev.escapement.operations;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An activity of an account. */
@API(status = Status.EXPERIMENTAL)
public record Activity(String arn, String name, Instant createdAt) {}
