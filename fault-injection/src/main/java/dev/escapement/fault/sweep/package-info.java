/**
 * Everything broken once: the variants of a run, how each comes through, and the smallest that breaks a law. May know laws and runs.
 */
@NullMarked
package dev.escapement.fault.sweep;

import org.jspecify.annotations.NullMarked;
