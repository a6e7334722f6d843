/**
 * A new definition behind an alias: one start in ten tries it, an alarm watches it, and a mistake in it is taken back.
 */
@NullMarked
package dev.escapement.samples.canary;

import org.jspecify.annotations.NullMarked;
