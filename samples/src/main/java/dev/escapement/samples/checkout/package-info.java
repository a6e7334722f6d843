/** A shop's checkout, and the five ways in which a test can answer what it asks for. */
@NullMarked
package dev.escapement.samples.checkout;

import org.jspecify.annotations.NullMarked;
