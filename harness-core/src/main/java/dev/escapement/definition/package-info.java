/**
 * A state machine as the language describes it: sealed records, already compiled, without any behaviour.
 *
 * <p>May know {@code json}, {@code expression}, {@code dataflow} and {@code services}.
 */
@NullMarked
package dev.escapement.definition;

import org.jspecify.annotations.NullMarked;
