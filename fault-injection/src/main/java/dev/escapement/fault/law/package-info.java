/**
 * What must hold in every run: sagas, invariants, and laws of your own. May know runs.
 */
@NullMarked
package dev.escapement.fault.law;

import org.jspecify.annotations.NullMarked;
