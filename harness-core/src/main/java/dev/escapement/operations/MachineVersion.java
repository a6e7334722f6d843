package dev.escapement.operations;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A version of a machine: a revision that is kept for good under a number.
 *
 * @param number counted from 1, never given again
 * @param description empty for none
 */
@API(status = Status.EXPERIMENTAL)
public record MachineVersion(String arn, int number, Revision revision, String description, Instant createdAt) {}
