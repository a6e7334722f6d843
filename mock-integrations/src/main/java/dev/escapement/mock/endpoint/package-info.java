/**
 * A local endpoint of Step Functions on the virtual clock, for real clients of the service: the code around a machine is tested together with
 * it.
 *
 * <p>May know the core, {@code operations} above all, and {@code config}. One class has to do with threads and the wire; behind it one stimulus
 * comes in after the other, each written down, so that a run can be repeated without the code outside.
 */
@NullMarked
package dev.escapement.mock.endpoint;

import org.jspecify.annotations.NullMarked;
