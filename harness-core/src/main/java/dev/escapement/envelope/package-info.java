/**
 * What the service makes of an answer before the Task sees it: a payload becomes a response with its metadata.
 *
 * <p>May know {@code integration}, {@code services}, {@code simulation} and {@code json}.
 */
@NullMarked
package dev.escapement.envelope;

import org.jspecify.annotations.NullMarked;
