/**
 * What happened, in words: the one place where an execution becomes a text that a person reads.
 *
 * <p>May know {@code history}, {@code reading} and what they may know. Failing tests, the command line and reports all tell it
 * through here.
 */
@NullMarked
package dev.escapement.story;

import org.jspecify.annotations.NullMarked;
