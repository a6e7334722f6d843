/**
 * Makes things happen: one loop performs the steps that behaviours ask for, strand by strand, and notes every fact in the journal.
 *
 * <p>May know {@code behavior}, {@code integration}, {@code journal}, {@code simulation} and what they may know; never the history.
 */
@NullMarked
package dev.escapement.engine;

import org.jspecify.annotations.NullMarked;
