/**
 * Values over virtual time, as CloudWatch shows them, and the alarms on them.
 *
 * <p>Knows no other room: what is counted is for others to say.
 */
@NullMarked
package dev.escapement.metrics;

import org.jspecify.annotations.NullMarked;
