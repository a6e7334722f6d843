/**
 * How long the service and the functions behind it take by themselves, drawn from the seed; nothing, unless a simulation asks for it.
 *
 * <p>May know {@code integration}, {@code services}, {@code simulation} and {@code json}.
 */
@NullMarked
package dev.escapement.latency;

import org.jspecify.annotations.NullMarked;
