/**
 * Where a test meets a machine. May know the core, mocks, faults, JUnit and AssertJ.
 */
@NullMarked
package dev.escapement.junit;

import org.jspecify.annotations.NullMarked;
