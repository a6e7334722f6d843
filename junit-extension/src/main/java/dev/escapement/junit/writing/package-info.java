/**
 * Writes tests from what happened: JUnit classes and scenario files with the answers that were given and the path that was taken.
 *
 * <p>May know the core, mocks and the scenario files that it writes.
 */
@NullMarked
package dev.escapement.junit.writing;

import org.jspecify.annotations.NullMarked;
