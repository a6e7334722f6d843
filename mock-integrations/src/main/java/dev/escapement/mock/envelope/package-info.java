/**
 * What the service makes of an answer before the Task sees it: a payload becomes a response with its metadata.
 *
 * <p>May know the core. Knows neither scripts nor servers; both know it.
 */
@NullMarked
package dev.escapement.mock.envelope;

import org.jspecify.annotations.NullMarked;
