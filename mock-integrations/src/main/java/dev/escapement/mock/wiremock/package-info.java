/**
 * WireMock with short words for AWS: stubs for the services that workflows call, and its journal read together with the history.
 *
 * <p>May know the core and {@code wire}. WireMock is optional, and nothing of it is loaded before somebody uses this room.
 */
@NullMarked
package dev.escapement.mock.wiremock;

import org.jspecify.annotations.NullMarked;
