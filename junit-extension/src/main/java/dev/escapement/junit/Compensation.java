package dev.escapement.junit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A step of a saga and what undoes it; made by {@link EscapementAssertions#undo}.
 *
 * @param step the state that does it
 * @param undo the state that undoes it
 */
@API(status = Status.EXPERIMENTAL)
public record Compensation(String step, String undo) {}
