/**
 * Code around a state machine, written with the SDK of AWS: a desk where clerks decide on refunds, and a worker that pays them out. Tested
 * together with the machine.
 */
@NullMarked
package dev.escapement.samples.desk;

import org.jspecify.annotations.NullMarked;
