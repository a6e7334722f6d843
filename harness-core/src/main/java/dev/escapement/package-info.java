/**
 * The doors: a {@link dev.escapement.StateMachine} is read once, a {@link dev.escapement.Simulation} is a world with a virtual clock,
 * an {@link dev.escapement.Execution} runs in it.
 */
@NullMarked
package dev.escapement;

import org.jspecify.annotations.NullMarked;
