/**
 * Scenario files: a workflow tested without writing Java. A test engine of the JUnit Platform finds them, one test per scenario.
 *
 * <p>May know what a scenario says with Java around it: the assertions beside this package, and the core.
 */
@NullMarked
package dev.escapement.junit.scenario;

import org.jspecify.annotations.NullMarked;
