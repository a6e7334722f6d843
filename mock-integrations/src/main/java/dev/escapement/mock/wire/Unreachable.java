package dev.escapement.mock.wire;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Tells a connection that breaks, which is an answer of sorts, from a server that was never started, which is a mistake of the test. */
final class Unreachable {

    private Unreachable() {}

    /** Throws the one error there is for a server that is not there; returns for all other failures. */
    static void refuse(Throwable failure, URI server) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                throw new WireException(
                        "Nothing answers at " + Addresses.originOf(server.toString())
                                + ": no server runs there, or not yet. Start it before the execution, or correct the route.",
                        cause);
            }
        }
    }
}
