/**
 * Answers without a service: {@link dev.escapement.mock.Script} says line by line which calls are told what.
 *
 * <p>May know the core. The rooms beside it answer by a file ({@code config}), by a memory ({@code memory}), by real functions and
 * by real servers; a script can hand calls to each of them.
 */
@NullMarked
package dev.escapement.mock;

import org.jspecify.annotations.NullMarked;
