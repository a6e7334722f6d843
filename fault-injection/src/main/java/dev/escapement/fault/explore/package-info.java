/**
 * Several faults at a time, other orders of completion, and failing runs kept as files. May know sweeps.
 */
@NullMarked
package dev.escapement.fault.explore;

import org.jspecify.annotations.NullMarked;
