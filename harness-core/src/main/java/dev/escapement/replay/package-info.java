/**
 * Recorded histories of the service: read, and played back as the outside of a simulation.
 *
 * <p>May know {@code history}, {@code integration} and what they may know. Replay is an integration whose script is a history; the
 * engine has no mode for it.
 */
@NullMarked
package dev.escapement.replay;

import org.jspecify.annotations.NullMarked;
