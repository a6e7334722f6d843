/**
 * Faults as data, put on by decorators. May know the core.
 */
@NullMarked
package dev.escapement.fault;

import org.jspecify.annotations.NullMarked;
