/**
 * Time, chance and order: the only place they come from. Knows nothing else of the harness.
 */
@NullMarked
package dev.escapement.simulation;

import org.jspecify.annotations.NullMarked;
