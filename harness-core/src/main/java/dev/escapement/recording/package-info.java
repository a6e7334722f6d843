/**
 * What was recorded of executions, however it was exported: histories of the command line and the SDKs, log records, descriptions,
 * and what belongs to them.
 *
 * <p>May know {@code history}, {@code parser} for YAML, {@code json} and {@code services}. What is made of a recording is the
 * business of others.
 */
@NullMarked
package dev.escapement.recording;

import org.jspecify.annotations.NullMarked;
