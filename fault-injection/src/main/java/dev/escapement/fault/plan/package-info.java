/**
 * Faults as data: what goes wrong, where, and a decorator that makes it happen. May know the core.
 */
@NullMarked
package dev.escapement.fault.plan;

import org.jspecify.annotations.NullMarked;
