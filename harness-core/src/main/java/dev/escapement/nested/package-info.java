/**
 * State machines that call Step Functions themselves: start others, wait for them, hand task tokens back.
 *
 * <p>May know {@code integration}, {@code envelope}, {@code services} and {@code json}; the simulation it works in is a port.
 */
@NullMarked
package dev.escapement.nested;

import org.jspecify.annotations.NullMarked;
