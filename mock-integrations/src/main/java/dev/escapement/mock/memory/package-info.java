/**
 * Answers with a memory over virtual time: a table, a queue, buckets, a counter, a job's progress. Each stands for part of a service, in so
 * far as workflows usually use it, and says where it ends.
 *
 * <p>May know the core and the refusals of scripts.
 */
@NullMarked
package dev.escapement.mock.memory;

import org.jspecify.annotations.NullMarked;
