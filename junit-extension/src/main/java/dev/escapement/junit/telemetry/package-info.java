/**
 * Traces of executions as spans of OpenTelemetry, which is optional.
 */
@NullMarked
package dev.escapement.junit.telemetry;

import org.jspecify.annotations.NullMarked;
