package dev.escapement.fault.sweep;

import dev.escapement.fault.plan.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One fault at one place.
 *
 * @param prunedBecause why it is not tried; {@code null} when it is
 */
record Offer(Fault fault, @Nullable String prunedBecause) {}
