/**
 * The text of a state machine, in any of the forms people keep it in, to a checked definition; all problems at once, each with
 * its place in the text.
 *
 * <p>May know {@code json}, {@code expression}, {@code dataflow}, {@code definition} and {@code services}.
 */
@NullMarked
package dev.escapement.parser;

import org.jspecify.annotations.NullMarked;
