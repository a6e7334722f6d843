/**
 * The rules of the house, each with its reason. Every module asks for them in one test of its own; the tests of this module show that each rule
 * bites. May know ArchUnit, JUnit and the compiler's own tree of sources, and no module.
 */
@NullMarked
package dev.escapement.house;

import org.jspecify.annotations.NullMarked;
