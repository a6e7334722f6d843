/**
 * Warnings beyond the service: what it accepts and people regret. Every lint is a file, can be switched off, and says why it warns.
 *
 * <p>May know {@code json}, {@code services} and {@code parser}.
 */
@NullMarked
package dev.escapement.lint;

import org.jspecify.annotations.NullMarked;
