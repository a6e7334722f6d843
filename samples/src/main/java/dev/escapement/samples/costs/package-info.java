/**
 * What workflows cost as Standard and as Express, worked out by running them: the page {@code COSTS.md}.
 */
@NullMarked
package dev.escapement.samples.costs;

import org.jspecify.annotations.NullMarked;
