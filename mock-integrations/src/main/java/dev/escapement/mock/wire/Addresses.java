package dev.escapement.mock.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses of requests, taken apart and put together as texts: what a test writes is what is sent. */
final class Addresses {

    /** What stands in paths and queries as it is. */
    private static final String UNRESERVED = "-._~";

    private Addresses() {}

    /** {@code https://api.example.com} of {@code https://api.example.com/orders?open=1}. */
    static String originOf(String address) {
        int authority = address.indexOf("://");
        int from = authority < 0 ? 0 : authority + "://".length();
        for (int i = from; i < address.length(); i++) {
            if ("/?#".indexOf(address.charAt(i)) >= 0) {
                return address.substring(0, i);
            }
        }
        return address;
    }

    /** The same place at another server. */
    static URI moved(String address, String origin, URI server) {
        return uri(joined(server.toString(), address.substring(origin.length())));
    }

    static String joined(String base, String rest) {
        String start = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return rest.isEmpty() || "/?#".indexOf(rest.charAt(0)) >= 0 ? start + rest : start + "/" + rest;
    }

    static URI withQuery(URI address, String query) {
        if (query.isEmpty()) {
            return address;
        }
        String text = address.toString();
        return uri(text + (text.indexOf('?') < 0 ? "?" : "&") + query);
    }

    static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException broken) {
            throw new WireException("'" + text + "' is not an address: " + broken.getMessage(), broken);
        }
    }

    /** The text in the form that may stand anywhere in an address or in a header. */
    static String encoded(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xFF);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0)) {
                safe.append(letter);
            } else {
                safe.append(String.format(Locale.ROOT, "%%%02X", (int) letter));
            }
        }
        return safe.toString();
    }
}
