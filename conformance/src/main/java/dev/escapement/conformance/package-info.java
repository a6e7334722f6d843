/**
 * Answers recorded questions to the service with what the harness does, so that both can be compared. A tool for those who work on
 * the harness; never published.
 *
 * <p>May know every module.
 */
@NullMarked
package dev.escapement.conformance;

import org.jspecify.annotations.NullMarked;
