/**
 * How fast the harness is. May know every public door.
 */
@NullMarked
package dev.escapement.benchmarks;

import org.jspecify.annotations.NullMarked;
