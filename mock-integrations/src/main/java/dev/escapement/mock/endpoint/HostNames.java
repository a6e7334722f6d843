package dev.escapement.mock.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names under which the endpoint may be reached. A page in a browser can be made to send requests to loopback under a name of its own; those
 * are refused.
 */
record HostNames(List<String> names) {

    /** What the SDK puts before the host for StartSyncExecution and TestState (asl-reference 9.1). */
    private static final String PREFIX = "sync-";

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    /** Those of loopback, and more that somebody named. An empty list lets every name pass. */
    static HostNames loopbackAnd(List<String> more) {
        return new HostNames(Stream.concat(LOOPBACK.stream(), more.stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** Whoever binds to other addresses has said that others may come. */
    static HostNames any() {
        return new HostNames(List.of());
    }

    boolean allow(@Nullable String host) {
        if (names.isEmpty()) {
            return true;
        }
        if (host == null) {
            return false;
        }
        String name = withoutPort(host.trim().toLowerCase(Locale.ROOT));
        return names.contains(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    @Override
    public String toString() {
        return names.isEmpty() ? "everybody" : String.join(", ", names);
    }
}
