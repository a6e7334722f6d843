/**
 * An Express workflow that charges cards: the service may run it twice, and the card must not notice.
 */
@NullMarked
package dev.escapement.samples.doublecharge;

import org.jspecify.annotations.NullMarked;
