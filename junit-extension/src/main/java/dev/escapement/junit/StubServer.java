package dev.escapement.junit;

import dev.escapement.integration.Integration;
import dev.escapement.mock.wire.Wire;
import dev.escapement.mock.wiremock.WireMockStubs;

/** A WireMock server that one test owns, and the way to it. Nothing of WireMock is loaded before it is asked for. */
final class StubServer implements AutoCloseable {

    private final WireMockStubs stubs = WireMockStubs.start();
    private final Wire wire = stubs.wire();

    WireMockStubs stubs() {
        return stubs;
    }

    /** Sends every call there. */
    Integration wire() {
        return wire;
    }

    @Override
    public void close() {
        wire.close();
        stubs.close();
    }
}
