/**
 * Many executions at once: when they call, how often again, and what that does to those they call. May know plans.
 */
@NullMarked
package dev.escapement.fault.load;

import org.jspecify.annotations.NullMarked;
