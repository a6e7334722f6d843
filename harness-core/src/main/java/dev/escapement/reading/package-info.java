/**
 * What else the journal tells: counts, sizes, durations, and why an error was or was not handled.
 *
 * <p>May know {@code journal}, {@code json}, {@code definition} and {@code services}. Values only; the words are for whoever shows them.
 */
@NullMarked
package dev.escapement.reading;

import org.jspecify.annotations.NullMarked;
