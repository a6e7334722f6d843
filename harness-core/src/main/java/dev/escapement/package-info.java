/**
 * The doors: a state machine, the world it runs in, one execution. May know every room.
 */
@NullMarked
package dev.escapement;

import org.jspecify.annotations.NullMarked;
