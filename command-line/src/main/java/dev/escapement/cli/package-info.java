/**
 * The command line: one file per command, from arguments to a report that prints itself on paper or as a document.
 *
 * <p>May know every module. What it knows of the machine it runs on is read in {@code Main} and handed on as {@code Surroundings}.
 */
@NullMarked
package dev.escapement.cli;

import org.jspecify.annotations.NullMarked;
