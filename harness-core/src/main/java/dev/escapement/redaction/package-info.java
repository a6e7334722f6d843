/**
 * Takes secrets out of what was recorded, before it is kept or shown.
 *
 * <p>May know {@code json} and {@code services}.
 */
@NullMarked
package dev.escapement.redaction;

import org.jspecify.annotations.NullMarked;
