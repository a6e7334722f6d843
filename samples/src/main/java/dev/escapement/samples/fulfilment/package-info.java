/**
 * Order fulfilment as a block that is undone as a whole. And the same with a refund that happens twice.
 */
@NullMarked
package dev.escapement.samples.fulfilment;

import org.jspecify.annotations.NullMarked;
