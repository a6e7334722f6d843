/**
 * An order saga: reserve, charge, ship; refund and release when shipping fails. And the same with a mistake that is easily made.
 */
@NullMarked
package dev.escapement.samples.saga;

import org.jspecify.annotations.NullMarked;
