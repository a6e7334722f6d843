/**
 * The mock configuration files of Step Functions Local, read as they are.
 *
 * <p>May know the core; knows nothing of scripts.
 */
@NullMarked
package dev.escapement.mock.config;

import org.jspecify.annotations.NullMarked;
