/**
 * Projects to copy from. May know every public door.
 */
@NullMarked
package dev.escapement.samples;

import org.jspecify.annotations.NullMarked;
