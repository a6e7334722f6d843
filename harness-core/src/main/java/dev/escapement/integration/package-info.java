/**
 * The port to everything outside the workflow: a call goes out, a reply comes back, a token may settle it later.
 *
 * <p>May know {@code json}, {@code services} and {@code simulation}. Mocks, handlers, emulators, faults and recordings are all
 * implementations or decorators of {@link dev.escapement.integration.Integration}; the engine cannot tell them apart.
 */
@NullMarked
package dev.escapement.integration;

import org.jspecify.annotations.NullMarked;
