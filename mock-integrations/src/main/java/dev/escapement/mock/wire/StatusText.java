package dev.escapement.mock.wire;

/** What a status is called; the JDK's client keeps that to itself. */
final class StatusText {

    private StatusText() {}

    static String of(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 203 -> "Non-Authoritative Information";
            case 204 -> "No Content";
            case 205 -> "Reset Content";
            case 206 -> "Partial Content";
            default -> "";
        };
    }
}
