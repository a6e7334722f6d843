/**
 * Events of EventBridge and the patterns that choose among them.
 *
 * <p>May know {@code json}, {@code services} and {@code integration}; where events come from and what they start is for others to say.
 */
@NullMarked
package dev.escapement.eventbus;

import org.jspecify.annotations.NullMarked;
