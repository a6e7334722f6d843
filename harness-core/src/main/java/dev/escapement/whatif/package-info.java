/**
 * What an execution amounted to, read from its recording, and in what another one of the same differs.
 *
 * <p>May know {@code recording}, {@code history}, {@code reading} and {@code json}.
 */
@NullMarked
package dev.escapement.whatif;

import org.jspecify.annotations.NullMarked;
