/**
 * What the run of a distributed Map amounts to: its names, its pace, how many children ended how, and what was seen on the way.
 *
 * <p>May know {@code json} and {@code simulation}. Counts and small samples only, so that a run of a million children takes no more room
 * than one of a hundred.
 */
@NullMarked
package dev.escapement.maprun;

import org.jspecify.annotations.NullMarked;
