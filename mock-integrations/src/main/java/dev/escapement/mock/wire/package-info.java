/**
 * Tasks answered over HTTP, and buckets read and written: by a stub server, an emulator, whatever listens.
 *
 * <p>May know the core, {@code dataset}, {@code envelope} and {@code lambda}. The AWS clients are optional, each service's on its own; HTTP Tasks and API Gateway
 * go through the JDK. How long a request takes on the real clock never enters virtual time.
 */
@NullMarked
package dev.escapement.mock.wire;

import org.jspecify.annotations.NullMarked;
