/**
 * Answers without a service. May know the core.
 */
@NullMarked
package dev.escapement.mock;

import org.jspecify.annotations.NullMarked;
