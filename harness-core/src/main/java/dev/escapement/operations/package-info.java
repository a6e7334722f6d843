/**
 * What operators do: an account of one region with machines, versions, aliases, executions, activities and Map runs, by Java and in the
 * service's own requests and answers.
 *
 * <p>Stands above the root: it may know the root and every room, and a simulation runs without it as well.
 */
@NullMarked
package dev.escapement.operations;

import org.jspecify.annotations.NullMarked;
