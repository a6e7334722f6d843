/**
 * One run under faults: how it is made, and what it leaves behind. May know plans.
 */
@NullMarked
package dev.escapement.fault.run;

import org.jspecify.annotations.NullMarked;
