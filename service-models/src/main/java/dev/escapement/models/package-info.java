/**
 * What every AWS service offers. May know the core's port for it.
 */
@NullMarked
package dev.escapement.models;

import org.jspecify.annotations.NullMarked;
